package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.AGENT;
import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.NOBODY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whatever takes a key refuses it for another request, and answers the same one again; a new operation has a row here. */
class ReusedKeysE2E {
    private static final String JSON = "application/json";
    private static final String ROWS = "application/x-ndjson";

    /**
     * An operation, and two requests that differ.
     *
     * @param at its path in the description
     * @param path that is asked
     */
    private record Row(Client who, String at, String path, String type, String one, String other) {
        static Row of(Client who, String path, Object one, Object other) {
            return at(who, path, path, one, other);
        }

        static Row at(Client who, String at, String path, Object one, Object other) {
            return new Row(who, at, path, JSON, Client.json(one), Client.json(other));
        }

        Answer ask(String key, String body) {
            return who.post(path, body, "Idempotency-Key", key, "Content-Type", type);
        }
    }

    private static List<Row> rows() {
        var factory = Goods.verified(FACTORY).id();
        var bag = Goods.published(FACTORY, factory, "Keyed");
        var placed = Trade.placed(BUYER, bag, 20);
        var received = Returned.received(BUYER, FACTORY, bag, 20);
        var claim = Returned.claim(received, "NO_REASON", 1);
        var orders = "/api/imports/orders?factoryId=" + factory;
        var rows = new ArrayList<Row>();
        rows.add(Row.of(FACTORY, "/api/factories", Goods.factory(), Goods.factory()));
        rows.add(Row.of(FACTORY, "/api/listings", Goods.bag(factory, "One"), Goods.bag(factory, "Other")));
        rows.add(Row.of(BUYER, "/api/quotes", lines(bag, 20), lines(bag, 40)));
        rows.add(Row.of(FACTORY, "/api/quotes/agreed", agreed(factory, bag, 20), agreed(factory, bag, 40)));
        rows.add(Row.of(BUYER, "/api/orders", lines(bag, 20), lines(bag, 40)));
        rows.add(Row.at(
                BUYER,
                "/api/orders/{id}/pay",
                placed + "/pay",
                Map.of("method", "sandbox-approve"),
                Map.of("method", "sandbox-decline")));
        rows.add(Row.of(BUYER, "/api/returns", claim, Returned.claim(received, "NO_REASON", 2)));
        rows.add(Row.of(OPERATOR, "/api/operations/force-majeure", storm("rain"), storm("wind")));
        rows.add(Row.of(OPERATOR, "/api/operations/pools", Map.of("name", "One"), Map.of("name", "Other")));
        var pool = granted();
        rows.add(Row.of(AGENT, "/feed/v1/webhooks", webhook(pool, "/one"), webhook(pool, "/other")));
        rows.add(Row.of(OPERATOR, "/api/operations/stations", station(100), station(200)));
        rows.add(Row.of(OPERATOR, "/api/consolidations", consolidation("AIR"), consolidation("EXPRESS")));
        rows.add(Row.of(OPERATOR, "/api/operations/rates", rate("3650"), rate("3651")));
        var station = Abroad.station("DIRECT_MAIL");
        rows.add(Row.of(
                AGENT, "/api/consignees", Abroad.person(station, "One of them"), Abroad.person(station, "Another")));
        rows.add(new Row(OPERATOR, "/api/imports/offers", "/api/imports/offers", ROWS, "{\"a\":1}\n", "{\"a\":2}\n"));
        rows.add(new Row(OPERATOR, "/api/imports/orders", orders, "text/csv", "one\n", "other\n"));
        return rows;
    }

    @Test
    void a_key_of_another_request_is_refused_everywhere() {
        var otherwise = new ArrayList<String>();
        for (var row : rows()) {
            var key = "key-" + Goods.unique();
            var first = row.ask(key, row.one());
            var other = row.ask(key, row.other());
            var again = row.ask(key, row.one());
            if (first.status() / 100 != 2 || other.status() != 422 || again.status() / 100 != 2) {
                otherwise.add("%s %d %d %d %s"
                        .formatted(
                                row.at(),
                                first.status(),
                                other.status(),
                                again.status(),
                                first.http().body()));
            } else if (!other.code().equals("IDEMPOTENCY_KEY_REUSED")) {
                otherwise.add(row.at() + " " + other.code());
            }
        }
        assertThat(otherwise).isEmpty();
    }

    @Test
    void every_operation_that_takes_a_key_is_in_the_table() {
        var described = new TreeSet<String>();
        NOBODY.get("/v3/api-docs").body().at("/paths").properties().forEach(path -> {
            boolean takesKey = path.getValue()
                    .at("/post/parameters")
                    .valueStream()
                    .anyMatch(it -> it.at("/name").asString("").equals("Idempotency-Key"));
            if (takesKey) {
                described.add(path.getKey());
            }
        });
        assertThat(rows()).extracting(Row::at).containsExactlyInAnyOrderElementsOf(described);
    }

    private static String granted() {
        var pool = OPERATOR.create("/api/operations/pools", Map.of("name", "Keyed"));
        var agent = Map.of("agentId", AGENT.id().value());
        OPERATOR.change("/api/operations/pools/" + pool.id() + "/grant", pool.version(), agent);
        return pool.id();
    }

    private static Map<String, Object> webhook(String pool, String path) {
        return Map.of("poolId", pool, "url", "https://shop.invalid" + path);
    }

    private static Map<String, Object> lines(Goods.Thing bag, int quantity) {
        return Map.of("lines", List.of(Trade.line(bag, quantity)));
    }

    private static Map<String, Object> agreed(String factory, Goods.Thing bag, int quantity) {
        var buyer = EarlierVersion.placed(Trade.placed(BUYER, bag, 20)).buyerId();
        return Map.of(
                "factoryId",
                factory,
                "buyerId",
                buyer,
                "lines",
                List.of(Map.of("listingId", bag.id(), "quantity", quantity, "unitPrice", Goods.price("3.3000"))),
                "validUntil",
                Returned.now().plus(2, ChronoUnit.DAYS).toString());
    }

    private static Map<String, Object> station(int fee) {
        return Map.of(
                "id",
                "keyed",
                "currency",
                "USD",
                "languages",
                List.of("en"),
                "customsModes",
                List.of("DIRECT_MAIL"),
                "feeBasisPoints",
                fee);
    }

    /** For the station that is opened above. */
    private static Map<String, Object> consolidation(String service) {
        return Map.of(
                "agentId",
                "account-agent",
                "station",
                "keyed",
                "customsMode",
                "DIRECT_MAIL",
                "service",
                service,
                "cutOffAt",
                Returned.now().plus(2, ChronoUnit.DAYS).toString());
    }

    private static Map<String, Object> rate(String rate) {
        return Map.of(
                "base",
                "CNY",
                "quote",
                "ISK",
                "rate",
                rate,
                "of",
                Returned.now().truncatedTo(ChronoUnit.DAYS).toString(),
                "source",
                "a bank");
    }

    private static Map<String, Object> storm(String reason) {
        var now = Returned.now();
        return Map.of(
                "country",
                "IS",
                "from",
                now.minus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS).toString(),
                "to",
                now.truncatedTo(ChronoUnit.DAYS).toString(),
                "reason",
                reason);
    }
}
