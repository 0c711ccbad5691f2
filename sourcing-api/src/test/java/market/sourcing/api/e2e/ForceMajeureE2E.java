package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForceMajeureE2E {
    private static final Duration A_DAY = Duration.ofDays(1);

    @Test
    void what_was_missed_in_a_storm_is_taken_back_with_the_reason() {
        var factory = Goods.verified(FACTORY);
        var bag = Goods.sentInADay(FACTORY, factory.id(), "In a day", 5_000);
        var order = Trade.paid(BUYER, bag, 20);
        var started = Promised.awaitState(BUYER, order, "RUNNING");
        Trade.letPass(A_DAY.plusMinutes(1));
        Promised.awaitState(BUYER, order, "MISSED");
        Promised.awaitMovements(BUYER, order, 1);

        var from = Instant.parse(started.text("/startedAt"));
        var declared = OPERATOR.create(
                "/api/operations/force-majeure",
                Map.of(
                        "country",
                        "CN",
                        "from",
                        from.toString(),
                        "to",
                        from.plus(Duration.ofHours(12)).toString(),
                        "reason",
                        "the typhoon"));
        assertThat(declared.status()).isEqualTo(201);
        var again = Promised.awaitState(FACTORY, order, "RUNNING");
        assertThat(Instant.parse(again.text("/dueAt"))).isEqualTo(from.plus(Duration.ofHours(36)));
        var back = Promised.awaitMovements(BUYER, order, 2);
        assertThat(back.number("/compensation/takenBack/minor")).isEqualTo(610);
        // The provider sends the compensation meanwhile, before or after it is taken back.
        assertThat(Books.events(Books.awaitMovements(order, 4)))
                .containsExactlyInAnyOrder("FundsHeld", "CompensationPaid", "RefundPaid", "CompensationTakenBack");
        assertThat(Trade.history(BUYER, order))
                .containsSubsequence("DispatchPromiseMissed", "PromiseExtended", "CompensationTakenBack");
    }

    @Test
    void only_operators_declare_and_faulty_fields_are_named() {
        var nothing = Map.of("country", "XX", "region", "x");
        assertThat(FACTORY.create("/api/operations/force-majeure", nothing).status())
                .isEqualTo(403);
        assertThat(OPERATOR.create("/api/operations/force-majeure", nothing).errors())
                .containsExactlyInAnyOrder(
                        "country: INVALID_VALUE",
                        "region: INVALID_VALUE",
                        "from: REQUIRED",
                        "to: REQUIRED",
                        "reason: REQUIRED");
    }
}
