package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OTHER_BUYER;
import static market.sourcing.api.e2e.Client.OTHER_FACTORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A factory that sends what it sells within a day earns a badge that raises its listings, and loses it with four misses. */
class BadgeE2E {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LEAST_SAMPLE = 20;
    private static final int DAYS = 3;

    /** Nothing else has it; goods that are called the same in another language may come behind. */
    private final String word =
            "swift" + Goods.unique().replaceAll("[0-9]", "x").toLowerCase(Locale.ROOT);

    private final Goods.Thing factory = Goods.verified(FACTORY);
    private final Goods.Thing swift = Goods.sentInADay(FACTORY, factory.id(), word, 2_000);

    private static void awaitFound(String word, String... ids) {
        await("search shows " + List.of(ids))
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Goods.found(word)).startsWith(ids));
    }

    private Answer summary() {
        return OTHER_BUYER.get("/api/factories/" + factory.id() + "/promises/summary");
    }

    private void awaitHeld(boolean held) {
        await("the badge is " + held)
                .atMost(PATIENCE)
                .until(() -> summary().body().at("/badge/held").asBoolean() == held);
    }

    private static void daysPass(int days) {
        for (int day = 0; day < days; day++) {
            Trade.letPass(Duration.ofDays(1));
        }
    }

    /** Which day that is depends on closed days, on which no promise falls due. */
    private void daysPassUntilItIsNotHeld() {
        for (int day = 0; day < 10 && summary().body().at("/badge/held").asBoolean(); day++) {
            daysPass(1);
            var midnight = Returned.now().truncatedTo(ChronoUnit.DAYS);
            await("the day is judged")
                    .atMost(PATIENCE)
                    .until(() -> !Instant.parse(summary().text("/badge/latest/judgement/judgedAt"))
                            .isBefore(midnight));
        }
    }

    @Test
    void it_is_earned_seen_and_lost() {
        // Ten times as much as the swift factory is going to sell.
        var rival = Goods.inStock(OTHER_FACTORY, Goods.verified(OTHER_FACTORY).id(), word + " large canvas", 2_000);
        Trade.paid(BUYER, rival, 1_000);
        for (int order = 0; order < LEAST_SAMPLE; order++) {
            var paid = Trade.paid(BUYER, swift, 20);
            assertThat(Trade.handOver(FACTORY, paid).status()).isEqualTo(200);
            Trade.scan(Trade.trackingNumber(paid));
        }
        awaitFound(word, rival.id(), swift.id());
        assertThat(summary().body().at("/badge/held").asBoolean()).isFalse();

        daysPass(DAYS);
        awaitHeld(true);
        itIsShown();
        awaitFound(word, swift.id(), rival.id());
        var later = Goods.published(FACTORY, factory.id(), word + " of the same factory");
        await().atMost(PATIENCE).until(() -> Goods.found(word).contains(later.id()));
        assertThat(OTHER_BUYER
                        .get("/api/listings?q=" + word)
                        .body()
                        .at("/items")
                        .valueStream()
                        .filter(item -> item.at("/factoryId").asString().equals(factory.id()))
                        .map(item -> item.at("/badges/0").asString()))
                .containsExactly("FAST_DISPATCH", "FAST_DISPATCH");

        var missed = new ArrayList<String>();
        for (int order = 0; order < 4; order++) {
            missed.add(Trade.paid(BUYER, swift, 20));
        }
        daysPassUntilItIsNotHeld();
        missed.forEach(order -> Promised.awaitState(BUYER, order, "MISSED"));
        assertThat(summary().text("/badge/latest/verdict")).isEqualTo("LOST");
        assertThat(summary().number("/badge/latest/judgement/kept/numerator")).isEqualTo(LEAST_SAMPLE);
        assertThat(summary().number("/badge/latest/judgement/kept/denominator")).isEqualTo(LEAST_SAMPLE + 4);
        assertThat(OTHER_BUYER.get("/api/listings/" + swift.id()).body().at("/badges"))
                .isEmpty();
        assertThat(OTHER_BUYER.get("/api/factories/" + factory.id()).body().at("/badges"))
                .isEmpty();
        awaitFound(word, rival.id(), swift.id(), later.id());
    }

    private void itIsShown() {
        assertThat(OTHER_BUYER.get("/api/listings/" + swift.id()).text("/badges/0"))
                .isEqualTo("FAST_DISPATCH");
        var shown = OTHER_BUYER.get("/api/factories/" + factory.id());
        assertThat(shown.text("/badges/0/name")).isEqualTo("FAST_DISPATCH");
        // Of the days that passed at once the next may have been judged by now, too: it is held since the one on which
        // it was earned.
        var judgedAt = Instant.parse(shown.text("/badges/0/judgement/judgedAt"));
        assertThat(Instant.parse(shown.text("/badges/0/since")))
                .isBetween(judgedAt.minus(DAYS, ChronoUnit.DAYS), judgedAt);
        assertThat(shown.number("/badges/0/judgement/handedOverIn24Hours/numerator"))
                .isEqualTo(LEAST_SAMPLE);
        assertThat(shown.number("/badges/0/judgement/validTracking/denominator"))
                .isEqualTo(LEAST_SAMPLE);
        var rules = summary().body().at("/badge/rules");
        assertThat(rules.at("/version").asString()).isEqualTo("badge-1");
        assertThat(rules.at("/minimumSample").asInt()).isEqualTo(LEAST_SAMPLE);
        assertThat(rules.at("/toEarn/handedOverIn24Hours").asString()).isEqualTo("0.9000");
        assertThat(rules.at("/toKeep/validTracking").asString()).isEqualTo("0.9000");
    }
}
