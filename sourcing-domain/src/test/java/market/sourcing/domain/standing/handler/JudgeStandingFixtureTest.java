package market.sourcing.domain.standing.handler;

import static market.sourcing.domain.standing.BadgeVerdict.EARNED;
import static market.sourcing.domain.standing.BadgeVerdict.KEPT;
import static market.sourcing.domain.standing.BadgeVerdict.LOST;
import static market.sourcing.domain.standing.BadgeVerdict.NOT_EARNED;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.Standings.EARNING;
import static market.sourcing.domain.vocabulary.Standings.FIRST;
import static market.sourcing.domain.vocabulary.Standings.KEEPING;
import static market.sourcing.domain.vocabulary.Standings.NOTHING_SENT;
import static market.sourcing.domain.vocabulary.Standings.NO_PROMISES;
import static market.sourcing.domain.vocabulary.Standings.badge;
import static market.sourcing.domain.vocabulary.Standings.judge;
import static market.sourcing.domain.vocabulary.Standings.noReturns;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import market.sourcing.domain.standing.BadgeCounts;
import market.sourcing.domain.standing.Counted;
import market.sourcing.domain.standing.command.JudgeStanding;
import market.sourcing.domain.vocabulary.Factories;
import org.junit.jupiter.api.Test;

/** The badge, of a factory to which nothing comes back. */
class JudgeStandingFixtureTest {
    private static final LocalDate NEXT = FIRST.plusDays(1);
    private static final List<BadgeCounts> NOT_GOOD_ENOUGH = List.of(
            new BadgeCounts(19, 19, 19, 20, 20),
            new BadgeCounts(20, 18, 18, 20, 19),
            new BadgeCounts(20, 19, 17, 20, 19),
            new BadgeCounts(20, 19, 18, 20, 18),
            new BadgeCounts(20, 20, 20, 0, 0),
            NO_PROMISES);
    private static final List<BadgeCounts> TOO_BAD_TO_KEEP = List.of(
            new BadgeCounts(19, 19, 19, 20, 20),
            new BadgeCounts(20, 17, 17, 20, 18),
            new BadgeCounts(20, 18, 16, 20, 18),
            new BadgeCounts(20, 18, 17, 20, 17),
            NO_PROMISES);

    @Test
    void it_is_earned_when_all_shares_of_a_large_enough_sample_are_reached() {
        given().when(judge(FIRST, EARNING))
                .writes(badge(FIRST, EARNED, EARNING), noReturns(FIRST))
                .answers(1L);
        for (var counts : NOT_GOOD_ENOUGH) {
            given().when(judge(FIRST, counts)).writes(badge(FIRST, NOT_EARNED, counts), noReturns(FIRST));
        }
    }

    @Test
    void what_would_not_earn_it_may_keep_it() {
        given(badge(FIRST, NOT_EARNED, KEEPING), noReturns(FIRST))
                .when(judge(NEXT, KEEPING))
                .writes(badge(NEXT, NOT_EARNED, KEEPING), noReturns(NEXT));
        given(badge(FIRST, EARNED, EARNING), noReturns(FIRST))
                .when(judge(NEXT, KEEPING))
                .writes(badge(NEXT, KEPT, KEEPING), noReturns(NEXT));
    }

    @Test
    void it_is_lost_when_one_share_or_the_sample_falls_too_low() {
        var after = NEXT.plusDays(1);
        for (var counts : TOO_BAD_TO_KEEP) {
            given(badge(FIRST, EARNED, EARNING), noReturns(FIRST))
                    .when(judge(NEXT, counts))
                    .writes(badge(NEXT, LOST, counts), noReturns(NEXT))
                    .then(judge(after, KEEPING))
                    .writes(badge(after, NOT_EARNED, KEEPING), noReturns(after));
        }
    }

    @Test
    void a_stream_from_before_returns_were_judged_goes_on() {
        given(badge(FIRST, EARNED, EARNING))
                .when(judge(NEXT, KEEPING))
                .writes(badge(NEXT, KEPT, KEEPING), noReturns(NEXT))
                .answers(2L);
    }

    @Test
    void a_day_is_judged_once_and_never_after_a_later_one() {
        given(badge(NEXT, EARNED, EARNING), noReturns(NEXT))
                .when(judge(NEXT, NO_PROMISES))
                .writesNothing()
                .answers(1L)
                .then(judge(FIRST, NO_PROMISES))
                .writesNothing()
                .answers(1L);
    }

    @Test
    void a_day_that_is_not_over_is_not_judged() {
        var promises = new Counted<>(EARNING, 7);
        var returns = new Counted<>(NOTHING_SENT, 7);
        var tooEarly = Instant.parse("2026-03-03T23:59:59.999999999Z");
        assertThatThrownBy(() -> new JudgeStanding(Factories.FACTORY, FIRST, promises, returns, tooEarly))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
