package market.sourcing.domain.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import market.sourcing.domain.standing.event.BadgeJudged;
import market.sourcing.domain.vocabulary.Badges;
import market.sourcing.domain.vocabulary.Marketplace;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever days bring, a badge goes the way of its rules. */
class BadgeTest {

    @Property(tries = 40)
    void it_comes_only_over_the_upper_bar_and_goes_only_under_the_lower(@ForAll("days") List<BadgeCounts> days) {
        var rules = BadgeWindow.before(Badges.FIRST).rules();
        var marketplace = Marketplace.given();
        boolean held = false;
        for (int day = 0; day < days.size(); day++) {
            var counts = days.get(day);
            var judge = Badges.judge(Badges.FIRST.plusDays(day), counts);
            var verdict = judgements(marketplace.when(judge).events()).getFirst();
            var enough = counts.judged() >= 20;
            assertThat(verdict.holds()).isEqualTo(enough && counts.reaches(held ? rules.toKeep() : rules.toEarn()));
            assertThat(verdict.changes()).isEqualTo(held != verdict.holds());
            assertThat(marketplace.when(judge).events()).as("a repeat").isEmpty();
            held = verdict.holds();
        }
    }

    private static List<BadgeJudged> judgements(List<Object> events) {
        var judgements = new ArrayList<BadgeJudged>();
        events.forEach(event -> judgements.add((BadgeJudged) event));
        return judgements;
    }

    @Provide
    Arbitrary<List<BadgeCounts>> days() {
        return Arbitraries.integers()
                .between(0, 40)
                .flatMap(judged -> Arbitraries.integers()
                        .between(judged * 8 / 10, judged)
                        .list()
                        .ofSize(4)
                        .map(parts -> new BadgeCounts(judged, parts.get(0), parts.get(1), judged, parts.get(2))))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }
}
