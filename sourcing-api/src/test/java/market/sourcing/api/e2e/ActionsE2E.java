package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.AGENT;
import static market.sourcing.api.e2e.Client.AUDITOR;
import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.NOBODY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static market.sourcing.api.e2e.Client.OTHER_BUYER;
import static market.sourcing.api.e2e.Client.OTHER_FACTORY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import market.sourcing.domain.returns.command.FlagCase;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.infra.commands.Commands;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What things say may be done with them is what can be done with them; the tests move the clock. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActionsE2E {
    private static final Duration A_DAY = Duration.ofDays(1).plusMinutes(1);

    private final Goods.Thing factory = Goods.verified(FACTORY);
    private final Goods.Thing bag = Goods.sentInADay(FACTORY, factory.id(), "To act on", 5_000);

    /** What would change something, by who does it; that the rest is refused is seen. */
    private static void may(String thing, Set<String> buyer, Set<String> seller, Set<String> operator) {
        var agreed = new HashMap<Client, Set<String>>();
        for (var side : List.of(BUYER, FACTORY, OPERATOR)) {
            agreed.put(side, new Asked(side, thing).agreed());
        }
        assertThat(agreed).isEqualTo(Map.of(BUYER, buyer, FACTORY, seller, OPERATOR, operator));
    }

    private static String caseOf(Answer opened) {
        return Objects.requireNonNull(opened.header("Location"));
    }

    @Test
    void an_order_that_is_sent_claimed_and_closed() {
        var order = Trade.placed(BUYER, bag, 20);
        may(order, Set.of("cancel", "pay"), Set.of("cancel"), Set.of("cancel", "pay"));

        new Asked(BUYER, order).does("pay");
        may(
                order,
                Set.of("cancel", "hold", "urge", "/api/returns"),
                Set.of("cancel", "hand-over"),
                Set.of("cancel", "hand-over", "hold", "urge"));
        new Asked(BUYER, order).does("urge");
        var urged = new Asked(BUYER, order).action("urge");
        assertThat(urged.path("code").asString()).isEqualTo("URGED_ALREADY");
        assertThat(urged.path("nextAt").asString()).isNotEmpty();
        new Asked(BUYER, order).does("hold");
        new Asked(BUYER, order).does("resume");

        var number = Goods.unique();
        new Asked(FACTORY, order).does("hand-over", number);
        may(
                order,
                Set.of("confirm-receipt", "hold", "receipt"),
                Set.of("show-delivery"),
                Set.of("confirm-receipt", "hold", "receipt", "show-delivery"));
        Trade.scan("SIM" + number);
        new Asked(BUYER, order).does("receipt");
        may(order, Set.of("confirm-receipt", "/api/returns"), Set.of(), Set.of("confirm-receipt", "receipt"));

        var path = caseOf(new Asked(BUYER, order).does("/api/returns"));
        may(order, Set.of("confirm-receipt", "/api/returns"), Set.of(), Set.of("confirm-receipt", "receipt"));
        may(
                path,
                Set.of("evidence", "withdraw"),
                Set.of("accept", "evidence", "refuse"),
                Set.of("accept", "evidence", "refuse", "withdraw"));
        new Asked(FACTORY, path).does("evidence");
        new Asked(FACTORY, path).does("accept");
        may(
                path,
                Set.of("evidence", "send-back", "withdraw"),
                Set.of("evidence"),
                Set.of("evidence", "send-back", "withdraw"));
        new Asked(BUYER, path).does("send-back", "BACK" + number);
        Trade.scan("SIMBACK" + number);
        may(path, Set.of("evidence"), Set.of("evidence", "receive"), Set.of("evidence", "receive"));
        new Asked(FACTORY, path).does("receive");
        Returned.awaitState(BUYER, path, "CLOSED");
        may(path, Set.of(), Set.of(), Set.of());

        new Asked(BUYER, order).does("confirm-receipt");
        may(order, Set.of("/api/returns"), Set.of(), Set.of("receipt"));
    }

    @Test
    void an_order_that_is_cancelled() {
        var order = Trade.paid(BUYER, bag, 20);
        new Asked(BUYER, order).does("cancel");
        may(order, Set.of(), Set.of(), Set.of());
    }

    @Test
    void goods_that_are_made_to_order() {
        var made = Goods.madeToOrder(FACTORY, factory.id(), "To be made");
        var order = Trade.placed(BUYER, made, 20);
        new Asked(BUYER, order).does("pay");
        may(order, Set.of("cancel", "pay"), Set.of("cancel", "show-made"), Set.of("cancel", "pay", "show-made"));
        new Asked(FACTORY, order).does("show-made");
        new Asked(BUYER, order).does("pay");
        may(
                order,
                Set.of("cancel", "hold", "urge"),
                Set.of("cancel", "hand-over"),
                Set.of("cancel", "hand-over", "hold", "urge"));
    }

    @Test
    void a_promise_that_was_missed() {
        var order = Trade.paid(BUYER, bag, 20);
        Trade.letPass(A_DAY);
        may(
                order,
                Set.of("cancel", "urge"),
                Set.of("cancel", "contest", "hand-over"),
                Set.of("cancel", "contest", "hand-over", "urge"));
        new Asked(FACTORY, order).does("contest");
        new Asked(OPERATOR, order).does("decide-contest");
        may(order, Set.of("cancel", "urge"), Set.of("cancel", "hand-over"), Set.of("cancel", "hand-over", "urge"));
    }

    @Test
    void a_delivery_that_no_carrier_tells_of() {
        var order = Trade.paid(BUYER, bag, 20);
        assertThat(Trade.handOver(FACTORY, order, Map.of()).status()).isEqualTo(200);
        Trade.letPass(Duration.ofDays(30).plusMinutes(1));
        new Asked(FACTORY, order).does("show-delivery");
        may(
                order,
                Set.of("confirm-receipt", "deny-delivery", "receipt", "urge"),
                Set.of("contest", "hand-over", "show-delivery"),
                Set.of("confirm-receipt", "contest", "deny-delivery", "hand-over", "receipt", "show-delivery", "urge"));
        new Asked(BUYER, order).does("deny-delivery");
        new Asked(OPERATOR, order).does("decide-delivery");
        may(
                order,
                Set.of("receipt", "urge"),
                Set.of("contest", "hand-over"),
                Set.of("contest", "hand-over", "receipt", "urge"));
    }

    @Test
    void a_claim_that_an_operator_decides() {
        var order = Returned.received(BUYER, FACTORY, bag, 20);
        var path = Returned.opened(BUYER, Returned.damage(BUYER, order, 10));
        new Asked(FACTORY, path).does("refuse");
        var early = new Asked(BUYER, path).action("escalate");
        assertThat(early.path("code").asString()).isEqualTo("ESCALATION_TOO_EARLY");
        assertThat(early.path("from").asString())
                .isEqualTo(Returned.awaitState(BUYER, path, "DISPUTED").text("/escalatableFrom"));
        Trade.letPass(Duration.ofDays(3));
        may(
                path,
                Set.of("escalate", "evidence", "withdraw"),
                Set.of("accept", "evidence"),
                Set.of("accept", "escalate", "evidence", "withdraw"));
        new Asked(BUYER, path).does("escalate");
        may(
                path,
                Set.of("evidence", "withdraw"),
                Set.of("accept", "evidence"),
                Set.of("accept", "decide", "evidence", "withdraw"));
        new Asked(OPERATOR, path).does("decide");
        Returned.awaitState(BUYER, path, "CLOSED");
        may(path, Set.of(), Set.of(), Set.of());
    }

    @Test
    void a_claim_for_other_goods() {
        var exchanging = Goods.verified(FACTORY);
        var goods = Goods.inStock(FACTORY, exchanging.id(), "To be exchanged", 1_000);
        Returned.ruled(FACTORY, exchanging.id(), Map.of("exchangeDays", 15));
        var order = Returned.received(BUYER, FACTORY, goods, 20);
        var path = Returned.onTheirWay(BUYER, FACTORY, Returned.exchange(BUYER, order, 5), 0);
        new Asked(FACTORY, path).does("receive");
        may(path, Set.of("evidence"), Set.of("evidence", "replace"), Set.of("evidence", "replace"));
        new Asked(FACTORY, path).does("replace");
    }

    @Test
    void a_claim_that_is_withdrawn() {
        var order = Returned.received(BUYER, FACTORY, bag, 20);
        var path = Returned.opened(BUYER, Returned.damage(BUYER, order, 10));
        new Asked(BUYER, path).does("withdraw");
        may(path, Set.of(), Set.of(), Set.of());
    }

    @Test
    void a_case_that_is_flagged() {
        var order = Returned.received(BUYER, FACTORY, bag, 20);
        var path = Returned.opened(BUYER, Returned.damage(BUYER, order, 10));
        var found = new FlagCase(
                new CaseId(path.substring(path.lastIndexOf('/') + 1)),
                "RETURN_SHARE",
                Map.of("share", "0.9"),
                List.of(),
                Returned.now());
        Marketplace.started()
                .bean(Commands.class)
                .<Long>send(found, new Actor(new AccountId("account-watch"), Set.of()));
        assertThat(BUYER.get(path + "?min-version=1").status()).isEqualTo(200);

        assertThat(new Asked(FACTORY, path).agreed()).noneMatch(name -> name.startsWith("flags/"));
        new Asked(BUYER, path).does("flags/RETURN_SHARE/appeal");
        assertThat(new Asked(BUYER, path).agreed()).noneMatch(name -> name.startsWith("flags/"));
        new Asked(OPERATOR, path).does("flags/RETURN_SHARE/clear");
        assertThat(new Asked(OPERATOR, path).agreed()).noneMatch(name -> name.startsWith("flags/"));
        new Asked(BUYER, path).does("withdraw");
        assertThat(new Asked(OPERATOR, path).agreed()).isEmpty();
    }

    @Test
    void a_listing() {
        var draft = Goods.drafted(FACTORY, factory.id(), "To be changed");
        var listing = draft.path("");
        var owner = new Asked(FACTORY, listing);
        assertThat(owner.agreed())
                .isEqualTo(new Asked(OPERATOR, listing).agreed())
                .containsExactly("change-terms", "publish", "reprice", "stock", "texts", "withdraw");
        var before = FACTORY.get(listing).body();
        owner.actions();
        assertThat(FACTORY.get(listing).body()).isEqualTo(before);

        owner.does("publish");
        assertThat(owner.agreed()).containsExactly("change-terms", "pause", "reprice", "stock", "texts", "withdraw");
        owner.does("reprice");
        owner.does("change-terms");
        owner.does("stock");
        owner.does("texts");
        owner.does("pause");
        assertThat(owner.agreed()).containsExactly("change-terms", "publish", "reprice", "stock", "texts", "withdraw");
        owner.does("withdraw");
        assertThat(owner.agreed()).isEmpty();
    }

    @Test
    void everybody_is_told_what_is_ever_his_to_do() {
        var order = Trade.paid(BUYER, bag, 20);
        assertThat(new Asked(BUYER, order).actions().keySet())
                .containsExactly(
                        "pay",
                        "cancel",
                        "urge",
                        "hold",
                        "resume",
                        "deny-delivery",
                        "receipt",
                        "confirm-receipt",
                        "/api/returns");
        assertThat(new Asked(FACTORY, order).actions().keySet())
                .containsExactly("cancel", "show-made", "hand-over", "contest", "show-delivery");
        assertThat(new Asked(OPERATOR, order).actions().keySet())
                .containsExactly(
                        "pay",
                        "cancel",
                        "urge",
                        "hold",
                        "resume",
                        "show-made",
                        "hand-over",
                        "contest",
                        "decide-contest",
                        "show-delivery",
                        "deny-delivery",
                        "decide-delivery",
                        "receipt",
                        "confirm-receipt");
        assertThat(new Asked(AUDITOR, order).actions()).isEmpty();
        for (var stranger : List.of(OTHER_BUYER, OTHER_FACTORY, AGENT)) {
            assertThat(stranger.get(order + "/actions").code()).isEqualTo("ORDER_UNKNOWN");
        }
        assertThat(NOBODY.get(order + "/actions").status()).isEqualTo(401);

        var agents = Trade.placed(AGENT, bag, 20);
        assertThat(new Asked(AGENT, agents).agreed()).containsExactly("cancel", "pay");

        var draft = Goods.drafted(FACTORY, factory.id(), "Not to be seen");
        assertThat(OTHER_FACTORY.get(draft.path("/actions")).code()).isEqualTo("LISTING_UNKNOWN");
        for (var onlooker : List.of(OTHER_FACTORY, BUYER, AUDITOR)) {
            assertThat(new Asked(onlooker, bag.path("")).actions()).isEmpty();
        }
    }

    @Test
    void what_is_asked_leaves_nothing() {
        var order = Trade.paid(BUYER, bag, 20);
        var before = new LinkedHashMap<String, Object>();
        before.put("order", BUYER.get(order + "?min-version=1").body());
        before.put("history", Trade.history(BUYER, order));
        for (int times = 0; times < 3; times++) {
            new Asked(BUYER, order).actions();
            new Asked(FACTORY, order).actions();
        }
        assertThat(BUYER.get(order).body()).isEqualTo(before.get("order"));
        assertThat(Trade.history(BUYER, order)).isEqualTo(before.get("history"));
        assertThat(Trade.handOver(FACTORY, order).version()).isEqualTo(2);
    }
}
