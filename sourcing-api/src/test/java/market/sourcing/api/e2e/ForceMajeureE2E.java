package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.AUDITOR;
import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.NOBODY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForceMajeureE2E {
    private static final String PATH = "/api/operations/force-majeure";
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
                PATH,
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
        var shown = awaitExcused(declared.id());
        assertThat(shown.version()).isEqualTo(declared.version());
        assertThat(shown.number("/extended")).isPositive();
    }

    private static Answer awaitExcused(String id) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> OPERATOR.get(PATH + "/" + id).number("/excused") > 0);
        return OPERATOR.get(PATH + "/" + id);
    }

    /** A whole second, because times are compared as they are written. */
    private static Instant yesterday() {
        return Marketplace.started()
                .bean(InstantSource.class)
                .instant()
                .minus(A_DAY)
                .truncatedTo(ChronoUnit.SECONDS);
    }

    private static Answer declared(String reason, Instant from) {
        var declared = OPERATOR.create(
                PATH,
                Map.of(
                        "country",
                        "IS",
                        "region",
                        "Reykjavík",
                        "from",
                        from.toString(),
                        "to",
                        from.plus(A_DAY).toString(),
                        "reason",
                        reason));
        assertThat(declared.status()).isEqualTo(201);
        return OPERATOR.get(PATH + "/" + declared.id() + "?min-version=" + declared.version());
    }

    @Test
    void declarations_are_read_one_by_one_and_as_a_list_with_the_newest_first() {
        var from = yesterday();
        var eruption = declared("the eruption", from);
        assertThat(eruption.status()).isEqualTo(200);
        assertThat(eruption.header("ETag")).isEqualTo("\"0\"");
        assertThat(eruption.text("/country")).isEqualTo("IS");
        assertThat(eruption.text("/region")).isEqualTo("Reykjavík");
        assertThat(eruption.text("/from")).isEqualTo(from.toString());
        assertThat(eruption.text("/to")).isEqualTo(from.plus(A_DAY).toString());
        assertThat(eruption.text("/reason")).isEqualTo("the eruption");
        assertThat(eruption.text("/declaredBy")).startsWith("account-");
        assertThat(Instant.parse(eruption.text("/declaredAt"))).isAfter(from);
        assertThat(eruption.number("/extended")).isZero();
        assertThat(eruption.number("/excused")).isZero();

        var flood = declared("the flood", from);
        var first = OPERATOR.get(PATH + "?size=1");
        assertThat(first.body().at("/items")).hasSize(1);
        assertThat(first.text("/items/0/id")).isEqualTo(flood.id());
        var second = OPERATOR.get(PATH + "?size=1&after=" + first.text("/next"));
        assertThat(second.body().at("/items/0")).isEqualTo(eruption.body());
        assertThat(OPERATOR.get(PATH + "?size=101&after=x").errors())
                .containsExactlyInAnyOrder("size: INVALID_VALUE", "after: WRONG_TYPE");
    }

    @Test
    void only_operators_read_declarations() {
        for (var other : List.of(BUYER, FACTORY, AUDITOR)) {
            assertThat(other.get(PATH).status()).isEqualTo(403);
            assertThat(other.get(PATH + "/excuse-none").status()).isEqualTo(403);
        }
        assertThat(NOBODY.get(PATH).status()).isEqualTo(401);
        assertThat(OPERATOR.get(PATH + "/excuse-none").code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void a_time_does_not_end_before_it_begins() {
        var from = yesterday();
        var body = Map.of(
                "country",
                "CN",
                "from",
                from.toString(),
                "to",
                from.minusMillis(1).toString(),
                "reason",
                "none");
        var refused = OPERATOR.create(PATH, body);
        assertThat(refused.code()).isEqualTo("INVALID_VALUE");
        assertThat(refused.text("/field")).isEqualTo("to");
    }

    @Test
    void only_operators_declare_and_faulty_fields_are_named() {
        var nothing = Map.of("country", "XX", "region", "x");
        assertThat(FACTORY.create(PATH, nothing).status()).isEqualTo(403);
        assertThat(OPERATOR.create(PATH, nothing).errors())
                .containsExactlyInAnyOrder(
                        "country: INVALID_VALUE",
                        "region: INVALID_VALUE",
                        "from: REQUIRED",
                        "to: REQUIRED",
                        "reason: REQUIRED");
    }
}
