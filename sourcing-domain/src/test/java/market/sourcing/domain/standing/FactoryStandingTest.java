package market.sourcing.domain.standing;

import static market.sourcing.domain.standing.ReturnsVerdict.FINE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.standing.event.BadgeJudged;
import market.sourcing.domain.standing.event.ReturnsJudged;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Standings;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever days bring, a factory's standing goes the way of its rules. */
class FactoryStandingTest {

    record Day(BadgeCounts dispatch, ReturnCounts returns) {}

    @Property(tries = 40)
    void the_badge_comes_only_over_the_upper_bar_and_goes_only_under_the_lower(@ForAll("days") List<Day> days) {
        var rules = Rulebook.BADGES.version("badge-1");
        var marketplace = Marketplace.given();
        boolean held = false;
        for (int day = 0; day < days.size(); day++) {
            var counts = days.get(day).dispatch();
            var judge = Standings.judge(
                    Standings.FIRST.plusDays(day), counts, days.get(day).returns());
            var verdict = marketplace.when(judge).written(BadgeJudged.class);
            var enough = counts.judged() >= 20;
            assertThat(verdict.holds()).isEqualTo(enough && counts.reaches(held ? rules.toKeep() : rules.toEarn()));
            assertThat(verdict.changes()).isEqualTo(held != verdict.holds());
            assertThat(marketplace.when(judge).events()).as("a repeat").isEmpty();
            held = verdict.holds();
        }
    }

    @Property(tries = 40)
    void a_factory_falls_only_over_the_upper_limits_and_is_fine_again_only_under_the_lower(
            @ForAll("days") List<Day> days) {
        var rules = Rulebook.RETURN_RATES.version("returns-standing-1");
        var marketplace = Marketplace.given();
        var before = FINE;
        for (int day = 0; day < days.size(); day++) {
            var counts = days.get(day).returns();
            var judge =
                    Standings.judge(Standings.FIRST.plusDays(day), days.get(day).dispatch(), counts);
            var verdict = marketplace.when(judge).written(ReturnsJudged.class);
            var limits = before == FINE ? rules.toStayFine() : rules.toBeFineAgain();
            var beyond = counts.returnedBeyond(rules, limits) || counts.disputedBeyond(rules, limits);
            assertThat(verdict.clears()).isNotEqualTo(beyond);
            assertThat(verdict.before()).isEqualTo(before.name());
            assertThat(verdict.changes()).isEqualTo((before == FINE) == beyond);
            before = ReturnsVerdict.valueOf(verdict.verdict());
        }
    }

    @Provide
    Arbitrary<List<Day>> days() {
        return Combinators.combine(dispatch(), returns())
                .as(Day::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static Arbitrary<BadgeCounts> dispatch() {
        return Arbitraries.integers()
                .between(0, 40)
                .flatMap(judged -> Arbitraries.integers()
                        .between(judged * 8 / 10, judged)
                        .list()
                        .ofSize(4)
                        .map(parts -> new BadgeCounts(judged, parts.get(0), parts.get(1), judged, parts.get(2))));
    }

    private static Arbitrary<ReturnCounts> returns() {
        return Arbitraries.integers()
                .between(0, 40)
                .flatMap(sent -> Arbitraries.integers()
                        .between(0, sent * 4 / 10)
                        .flatMap(opened -> Arbitraries.integers()
                                .between(0, opened * 4 / 10)
                                .map(disputed -> new ReturnCounts(sent, opened, opened, disputed))));
    }
}
