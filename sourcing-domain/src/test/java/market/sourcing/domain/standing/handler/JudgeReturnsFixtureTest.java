package market.sourcing.domain.standing.handler;

import static market.sourcing.domain.standing.ReturnsVerdict.FINE;
import static market.sourcing.domain.standing.ReturnsVerdict.TOO_MANY_DISPUTES;
import static market.sourcing.domain.standing.ReturnsVerdict.TOO_MANY_RETURNS;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.Standings.FIRST;
import static market.sourcing.domain.vocabulary.Standings.NOTHING_SENT;
import static market.sourcing.domain.vocabulary.Standings.judge;
import static market.sourcing.domain.vocabulary.Standings.noBadge;
import static market.sourcing.domain.vocabulary.Standings.returns;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import market.sourcing.domain.standing.ReturnCounts;
import market.sourcing.domain.standing.ReturnsVerdict;
import org.junit.jupiter.api.Test;

/** What comes back, of a factory that promised nothing. */
class JudgeReturnsFixtureTest {
    private static final LocalDate NEXT = FIRST.plusDays(1);

    /** Just too much. */
    private static final ReturnCounts RETURNED = new ReturnCounts(100, 21, 9, 9);

    private static final ReturnCounts DISPUTED = new ReturnCounts(100, 20, 20, 6);

    private static void isSaidFirst(ReturnsVerdict verdict, ReturnCounts counts) {
        given().when(judge(FIRST, counts)).writes(noBadge(FIRST), returns(FIRST, FINE, verdict, counts));
    }

    private static void isSaidAfter(ReturnsVerdict before, ReturnsVerdict verdict, ReturnCounts counts) {
        given(noBadge(FIRST), returns(FIRST, FINE, before, RETURNED))
                .when(judge(NEXT, counts))
                .writes(noBadge(NEXT), returns(NEXT, before, verdict, counts));
    }

    @Test
    void a_factory_is_fine_up_to_the_limits_and_where_too_little_is_known() {
        for (var counts : List.of(
                NOTHING_SENT,
                new ReturnCounts(19, 19, 9, 9),
                new ReturnCounts(100, 20, 20, 5),
                new ReturnCounts(0, 0, 9, 9))) {
            isSaidFirst(FINE, counts);
        }
    }

    @Test
    void more_than_the_limit_is_said_against_it_and_disputes_weigh_more_than_returns() {
        isSaidFirst(TOO_MANY_RETURNS, RETURNED);
        isSaidFirst(TOO_MANY_DISPUTES, DISPUTED);
        isSaidFirst(TOO_MANY_DISPUTES, new ReturnCounts(100, 100, 100, 100));
    }

    @Test
    void what_would_leave_it_fine_does_not_make_it_fine_again() {
        for (var before : List.of(TOO_MANY_RETURNS, TOO_MANY_DISPUTES)) {
            isSaidAfter(before, TOO_MANY_RETURNS, new ReturnCounts(100, 16, 20, 3));
            isSaidAfter(before, TOO_MANY_DISPUTES, new ReturnCounts(100, 15, 20, 4));
            isSaidAfter(before, FINE, new ReturnCounts(100, 15, 20, 3));
            isSaidAfter(before, FINE, NOTHING_SENT);
        }
    }

    @Test
    void one_reason_after_another_changes_nothing_for_its_listings() {
        assertThat(returns(NEXT, TOO_MANY_RETURNS, TOO_MANY_DISPUTES, DISPUTED).changes())
                .isFalse();
        assertThat(returns(NEXT, TOO_MANY_RETURNS, FINE, NOTHING_SENT).changes())
                .isTrue();
        assertThat(returns(FIRST, FINE, TOO_MANY_RETURNS, RETURNED).changes()).isTrue();
        assertThat(returns(FIRST, FINE, FINE, NOTHING_SENT).changes()).isFalse();
    }
}
