package market.sourcing.api.version;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class LooksTest {
    @Property
    void who_waits_looks_again_before_the_end_and_at_the_end(
            @ForAll @LongRange(min = 0, max = Looks.LONGEST_WAIT - 1) long waited) {
        assertThat(Looks.pause(waited)).isPositive().isLessThanOrEqualTo(Looks.LONGEST_WAIT - waited);
    }
}
