package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.AUDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The ledger, as an auditor reads it. */
final class Books {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Books() {}

    static String orderId(String path) {
        return path.substring("/api/orders/".length());
    }

    /** The movements of an order's money by the events that made them, as soon as there are so many. */
    static List<JsonNode> awaitMovements(String order, int count) {
        var query = "?order=" + orderId(order);
        await(count + " movements of " + order)
                .atMost(PATIENCE)
                .until(() -> movements(query).size() >= count);
        var found = movements(query);
        assertThat(found).hasSize(count);
        return found;
    }

    static List<String> events(List<JsonNode> movements) {
        return movements.stream()
                .map(movement -> movement.at("/event").asString())
                .toList();
    }

    /** What an order's money left on each kind of account, above 0 a debit; accounts that are even are left out. */
    static Map<String, Long> balances(List<JsonNode> movements) {
        var sums = new TreeMap<String, Long>();
        for (var movement : movements) {
            for (var side : movement.at("/entries")) {
                var kind = side.at("/account").asString().replaceFirst("/.*", "");
                sums.merge(kind, side.at("/amount/minor").asLong(), Math::addExact);
            }
        }
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    /** Every currency sums to zero. */
    static void mustAddUp() {
        assertThat(AUDITOR.get("/api/ledger/trial-balance").body().at("/sums"))
                .isNotEmpty()
                .allMatch(sum -> sum.at("/minor").asLong() == 0);
    }

    static List<JsonNode> all() {
        return movements("?size=100");
    }

    private static List<JsonNode> movements(String query) {
        var found = new ArrayList<JsonNode>();
        @Nullable String after = null;
        do {
            var page = AUDITOR.get("/api/ledger/entries" + query + (after == null ? "" : "&after=" + after));
            page.body().at("/items").forEach(found::add);
            after = page.body().at("/next").isString() ? page.text("/next") : null;
        } while (after != null);
        return found;
    }

    /** The sums at a position are of that position, and nothing is missing from them. */
    static void mustBeWholeAt(long position) {
        var balance = AUDITOR.get("/api/ledger/trial-balance?at=" + position);
        assertThat(balance.status()).as(balance.toString()).isEqualTo(200);
        assertThat(balance.number("/position")).isEqualTo(position);
        assertThat(balance.number("/head")).isGreaterThanOrEqualTo(position);
        assertThat(balance.body().at("/complete").asBoolean()).isTrue();
        assertThat(balance.body().at("/missing")).isEmpty();
    }

    /** Debits less credits, one a currency. */
    static List<Long> sumsAt(long position) {
        return AUDITOR.get("/api/ledger/trial-balance?at=" + position)
                .body()
                .at("/sums")
                .valueStream()
                .map(sum -> sum.at("/minor").asLong())
                .toList();
    }
}
