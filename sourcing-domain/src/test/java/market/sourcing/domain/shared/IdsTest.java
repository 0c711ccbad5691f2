package market.sourcing.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class IdsTest {
    private static final Pattern SHAPE = Pattern.compile("order-[A-Za-z0-9][A-Za-z0-9-]{0,79}");

    private static boolean isTaken(String id) {
        try {
            new OrderId(id);
            return true;
        } catch (Refused refused) {
            assertThat(refused.code()).isEqualTo(RefusalCode.INVALID_VALUE);
            return false;
        }
    }

    @Property
    void an_id_is_taken_when_it_has_the_shape(
            @ForAll @StringLength(max = 84) @CharRange(from = '+', to = '~') String tail) {
        assertThat(isTaken("order-" + tail))
                .isEqualTo(SHAPE.matcher("order-" + tail).matches());
    }

    @Example
    void its_ends_are_where_they_are_said_to_be() {
        assertThat(isTaken("order-" + "a".repeat(80))).isTrue();
        assertThat(isTaken("order-" + "a".repeat(81))).isFalse();
        assertThat(isTaken("order-")).isFalse();
        assertThat(isTaken("order--a")).isFalse();
        assertThat(isTaken("order-a-")).isTrue();
        assertThat(isTaken("order-a\n")).isFalse();
        assertThat(isTaken("order-é")).isFalse();
        assertThat(isTaken("rder-a")).isFalse();
    }
}
