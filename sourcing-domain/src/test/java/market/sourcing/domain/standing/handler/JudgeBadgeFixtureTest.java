package market.sourcing.domain.standing.handler;

import static market.sourcing.domain.standing.Verdict.EARNED;
import static market.sourcing.domain.standing.Verdict.KEPT;
import static market.sourcing.domain.standing.Verdict.LOST;
import static market.sourcing.domain.standing.Verdict.NOT_EARNED;
import static market.sourcing.domain.vocabulary.Badges.EARNING;
import static market.sourcing.domain.vocabulary.Badges.FIRST;
import static market.sourcing.domain.vocabulary.Badges.KEEPING;
import static market.sourcing.domain.vocabulary.Badges.judge;
import static market.sourcing.domain.vocabulary.Badges.judged;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import market.sourcing.domain.standing.BadgeCounts;
import market.sourcing.domain.standing.BadgeWindow;
import market.sourcing.domain.standing.command.JudgeBadge;
import market.sourcing.domain.vocabulary.Factories;
import org.junit.jupiter.api.Test;

class JudgeBadgeFixtureTest {
    private static final LocalDate NEXT = FIRST.plusDays(1);
    private static final List<BadgeCounts> NOT_GOOD_ENOUGH = List.of(
            new BadgeCounts(19, 19, 19, 20, 20),
            new BadgeCounts(20, 18, 18, 20, 19),
            new BadgeCounts(20, 19, 17, 20, 19),
            new BadgeCounts(20, 19, 18, 20, 18),
            new BadgeCounts(20, 20, 20, 0, 0),
            new BadgeCounts(0, 0, 0, 0, 0));
    private static final List<BadgeCounts> TOO_BAD_TO_KEEP = List.of(
            new BadgeCounts(19, 19, 19, 20, 20),
            new BadgeCounts(20, 17, 17, 20, 18),
            new BadgeCounts(20, 18, 16, 20, 18),
            new BadgeCounts(20, 18, 17, 20, 17),
            new BadgeCounts(0, 0, 0, 0, 0));

    @Test
    void it_is_earned_when_all_shares_of_a_large_enough_sample_are_reached() {
        given().when(judge(FIRST, EARNING))
                .writes(judged(FIRST, EARNED, EARNING))
                .answers(0L);
        for (var counts : NOT_GOOD_ENOUGH) {
            given().when(judge(FIRST, counts)).writes(judged(FIRST, NOT_EARNED, counts));
        }
    }

    @Test
    void what_would_not_earn_it_may_keep_it() {
        given(judged(FIRST, NOT_EARNED, KEEPING)).when(judge(NEXT, KEEPING)).writes(judged(NEXT, NOT_EARNED, KEEPING));
        given(judged(FIRST, EARNED, EARNING)).when(judge(NEXT, KEEPING)).writes(judged(NEXT, KEPT, KEEPING));
    }

    @Test
    void it_is_lost_when_one_share_or_the_sample_falls_too_low() {
        for (var counts : TOO_BAD_TO_KEEP) {
            given(judged(FIRST, EARNED, EARNING))
                    .when(judge(NEXT, counts))
                    .writes(judged(NEXT, LOST, counts))
                    .then(judge(NEXT.plusDays(1), KEEPING))
                    .writes(judged(NEXT.plusDays(1), NOT_EARNED, KEEPING));
        }
    }

    @Test
    void a_day_is_judged_once_and_never_after_a_later_one() {
        given(judged(NEXT, EARNED, EARNING))
                .when(judge(NEXT, new BadgeCounts(0, 0, 0, 0, 0)))
                .writesNothing()
                .answers(0L)
                .then(judge(FIRST, new BadgeCounts(0, 0, 0, 0, 0)))
                .writesNothing()
                .answers(0L);
    }

    @Test
    void a_day_that_is_not_over_is_not_judged() {
        assertThatThrownBy(() -> new JudgeBadge(
                        Factories.FACTORY,
                        BadgeWindow.before(FIRST),
                        EARNING,
                        7,
                        Instant.parse("2026-03-03T23:59:59.999999999Z")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
