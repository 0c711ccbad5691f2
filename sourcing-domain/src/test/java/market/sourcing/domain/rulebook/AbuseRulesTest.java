package market.sourcing.domain.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import market.sourcing.domain.rulebook.AbuseRules.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbuseRulesTest {
    private static final AbuseRules RULES = Rulebook.ABUSE.version("abuse-1");

    @ParameterizedTest
    @CsvSource({
        // three times the others' 10 %
        "10, 3, 100, 10, true",
        "10, 2, 100, 5, false",
        "11, 3, 100, 10, false",
        // too little to say
        "4, 4, 100, 10, false",
        "5, 3, 49, 1, false",
        // nobody else claims anything
        "5, 3, 50, 0, true",
    })
    void a_share_is_far_above_from_three_times_the_others_on_when_there_is_enough_to_compare(
            long orders, long returned, long ofOthers, long returnedByOthers, boolean far) {
        assertThat(RULES.isFarAbove(new Share(orders, returned), new Share(ofOthers, returnedByOthers)))
                .isEqualTo(far);
    }

    @Test
    void right_after_is_within_a_day_of_the_release() {
        var released = Instant.parse("2026-03-01T08:00:00Z");
        assertThat(RULES.isRightAfter(released, released)).isTrue();
        assertThat(RULES.isRightAfter(released, Instant.parse("2026-03-02T07:59:59.999Z")))
                .isTrue();
        assertThat(RULES.isRightAfter(released, Instant.parse("2026-03-02T08:00:00Z")))
                .isFalse();
        assertThat(RULES.isRightAfter(released, released.minusNanos(1))).isFalse();
    }
}
