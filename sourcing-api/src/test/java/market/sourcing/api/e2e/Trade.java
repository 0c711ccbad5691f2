package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import market.sourcing.domain.carrier.Scan;
import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.delivery.command.NoteScan;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.infra.commands.Commands;

/** The steps of a trade, as its parties take them. */
final class Trade {
    static final String APPROVE = "sandbox-approve";
    static final String CARRIER = "simulated";
    static final String LATE = "sandbox-late-webhook";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Trade() {}

    /** The version that binds promises made now. */
    static String deliveryRules() {
        return Rulebook.DELIVERY.at(Returned.now()).version();
    }

    static Map<String, Object> line(Goods.Thing listing, int quantity) {
        return Map.of("listingId", listing.id(), "quantity", quantity);
    }

    static Answer quote(Client buyer, Object... lines) {
        return buyer.create("/api/quotes", Map.of("lines", List.of(lines)));
    }

    static Map<String, Object> allOf(Answer quote) {
        return new LinkedHashMap<>(Map.of("quoteId", quote.id(), "termsHash", quote.text("/termsHash")));
    }

    static Map<String, Object> whatCanBeHadOf(Answer quote) {
        var body = allOf(quote);
        body.put("partial", true);
        return body;
    }

    /** The path of a new order at the terms in force. */
    static String placed(Client buyer, Goods.Thing listing, int quantity) {
        return path(buyer.create("/api/orders", Goods.order(listing.id(), quantity)));
    }

    static String path(Answer order) {
        assertThat(order.status()).as(order.http().body()).isEqualTo(201);
        return "/api/orders/" + order.id();
    }

    static Answer pay(Client buyer, String order, String method) {
        return buyer.create(order + "/pay", Map.of("method", method));
    }

    static String paid(Client buyer, Goods.Thing listing, int quantity) {
        var order = placed(buyer, listing, quantity);
        assertThat(pay(buyer, order, APPROVE).text("/status")).isEqualTo("HELD");
        return order;
    }

    static Answer cancel(Client who, String order) {
        return who.post(order + "/cancel", "{\"reason\":\"no longer needed\"}", "If-Match", "*");
    }

    static Answer handOver(Client factory, String order) {
        return handOver(factory, order, Map.of("carrier", CARRIER, "trackingNumber", trackingNumber(order)));
    }

    static Answer handOver(Client factory, String order, Object body) {
        return factory.post(order + "/hand-over", Client.json(body), "If-Match", "*");
    }

    /** No two orders have the same. */
    static String trackingNumber(String order) {
        return "SIMACCEPT%08X".formatted(order.hashCode());
    }

    /** The carrier has taken the parcel over, and tells so. */
    static void scan(String trackingNumber) {
        tell(trackingNumber, ScanKind.ACCEPTED);
    }

    /** The carrier has handed the parcel to the buyer, and tells so. */
    static void deliver(String trackingNumber) {
        tell(trackingNumber, ScanKind.DELIVERED);
    }

    private static void tell(String trackingNumber, ScanKind kind) {
        var at = Marketplace.started().bean(InstantSource.class).instant();
        var scan = new Scan("scan-" + Goods.unique(), kind, at, null);
        var carriers = new Actor(new AccountId("account-carriers"), Set.of());
        boolean known = Marketplace.started()
                .bean(Commands.class)
                .send(new NoteScan(CARRIER, trackingNumber, scan, at), carriers);
        assertThat(known).as("somebody has stated " + trackingNumber).isTrue();
    }

    static Answer confirm(Client buyer, String order) {
        return buyer.send("POST", order + "/confirm-receipt", BodyPublishers.noBody(), "If-Match", "*");
    }

    static Answer awaitState(Client who, String order, String state) {
        await(order + " is " + state)
                .atMost(PATIENCE)
                .until(() -> who.get(order), shown -> shown.text("/state").equals(state));
        return who.get(order);
    }

    /** The events of an order by their names, as soon as the last one is seen. */
    static List<String> awaitLast(Client who, String order, String event) {
        await(order + " ends with " + event)
                .atMost(PATIENCE)
                .until(
                        () -> history(who, order),
                        seen -> !seen.isEmpty() && seen.getLast().equals(event));
        return history(who, order);
    }

    /** For an event that happens again: the one before must not be taken for it. */
    static void awaitTimes(int times, Client who, String order, String event) {
        await(order + " has seen " + event + ": " + times)
                .atMost(PATIENCE)
                .until(() -> Collections.frequency(history(who, order), event), seen -> seen == times);
    }

    static List<String> history(Client who, String order) {
        return who.get(order + "/timeline")
                .body()
                .at("/steps")
                .valueStream()
                .map(step -> step.at("/what").asString())
                .toList();
    }

    /** Lets time pass for the whole marketplace. */
    static void letPass(Duration time) {
        var moved = OPERATOR.post("/api/operations/clock/advance", Client.json(Map.of("by", time.toString())));
        assertThat(moved.status()).isEqualTo(200);
    }

    /** Pieces of its only SKU that can be ordered. */
    static int available(Client factory, Goods.Thing listing) {
        return factory.get("/api/listings/" + listing.id())
                .body()
                .at("/stock/0/units")
                .asInt();
    }

    static void awaitAvailable(Client factory, Goods.Thing listing, int pieces) {
        await("there are " + pieces).atMost(PATIENCE).until(() -> available(factory, listing) == pieces);
    }
}
