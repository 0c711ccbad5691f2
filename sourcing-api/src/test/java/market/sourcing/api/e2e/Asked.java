package market.sourcing.api.e2e;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * What somebody may do with a thing, as it says itself and as it turns out.
 *
 * @param thing the path of an order, a case or a listing
 */
record Asked(Client who, String thing) {
    private static final Set<String> OWN = Set.of("verb", "method", "path", "allowed", "changes", "code", "detail");
    private static final Set<String> WITHOUT_BODY = Set.of("urge", "resume", "confirm-receipt", "publish");
    private static final Map<Client, String> EVIDENCE = new ConcurrentHashMap<>();

    /** By verb, in their order; of flags, by signal and verb. */
    Map<String, JsonNode> actions() {
        var answer = who.get(thing + "/actions?min-version=0");
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("ETag")).isNull();
        var actions = new LinkedHashMap<String, JsonNode>();
        answer.body().path("actions").forEach(action -> actions.put(name(action), action));
        return actions;
    }

    JsonNode action(String name) {
        return Objects.requireNonNull(actions().get(name), name + " of " + thing);
    }

    private String name(JsonNode action) {
        var path = action.path("path").asString();
        assertThat(path).endsWith("/" + action.path("verb").asString());
        return path.startsWith(thing + "/") ? path.substring(thing.length() + 1) : path;
    }

    /**
     * Sends for real what is said to be refused, or to change nothing: it is, or does.
     *
     * @return the names of those that would change something
     */
    Set<String> agreed() {
        var actions = actions();
        actions.forEach((name, action) -> {
            if (!action.path("changes").asBoolean()) {
                var real = send(action, Goods.unique());
                assertThat(told(real)).as(who + ": " + name + " of " + thing).isEqualTo(told(action));
            }
        });
        return actions.entrySet().stream()
                .filter(action -> action.getValue().path("changes").asBoolean())
                .map(Map.Entry::getKey)
                .collect(toCollection(TreeSet::new));
    }

    private static Map<String, String> told(JsonNode action) {
        var told = new LinkedHashMap<String, String>();
        told.put("code", action.path("code").asString());
        action.properties().stream()
                .filter(member -> !OWN.contains(member.getKey()))
                .forEach(fact -> told.put(fact.getKey(), fact.getValue().toString()));
        return told;
    }

    private static Map<String, String> told(Answer real) {
        if (real.status() < 300) {
            return Map.of("code", "");
        }
        var told = new LinkedHashMap<String, String>();
        told.put("code", real.code());
        real.body().properties().stream()
                .filter(member -> !Set.of("type", "title", "status", "errors").contains(member.getKey()))
                .filter(member -> !OWN.contains(member.getKey()))
                .forEach(fact -> told.put(fact.getKey(), fact.getValue().toString()));
        return told;
    }

    /** Does what is said to be allowed. */
    Answer does(String name) {
        return does(name, Goods.unique());
    }

    /** @param number what a parcel's number ends with */
    Answer does(String name, String number) {
        var action = action(name);
        assertThat(action.path("allowed").asBoolean()).as(action.toString()).isTrue();
        assertThat(action.path("changes").asBoolean()).as(action.toString()).isTrue();
        var done = send(action, number);
        assertThat(done.status()).as(done.http().body()).isBetween(200, 202);
        return done;
    }

    private Answer send(JsonNode action, String number) {
        var path = action.path("path").asString();
        var verb = action.path("verb").asString();
        assertThat(action.path("method").asString()).isEqualTo("POST");
        if (verb.equals("pay") || verb.equals("returns")) {
            return who.create(path, body(path, verb, number));
        }
        boolean isWithoutBody = WITHOUT_BODY.contains(verb) || (verb.equals("withdraw") && path.contains("/returns/"));
        return isWithoutBody
                ? who.send("POST", path, BodyPublishers.noBody(), "If-Match", "*")
                : who.post(path, Client.json(body(path, verb, number)), "If-Match", "*");
    }

    private Map<String, ?> body(String path, String verb, String number) {
        return switch (verb) {
            case "pay" -> Map.of("method", Trade.APPROVE);
            case "returns" -> Returned.damage(thing, 1, evidence());
            case "show-made", "show-delivery", "evidence" -> Map.of("sha256", evidence());
            case "contest" -> Map.of("evidence", "the van came");
            case "decide-contest" -> Map.of("upheld", false, "grounds", "it did not");
            case "decide-delivery" -> Map.of("delivered", true, "grounds", "their stamp");
            case "hand-over", "replace" -> Map.of("carrier", Trade.CARRIER, "trackingNumber", "SIM" + number);
            case "send-back" ->
                Map.of(
                        "carrier",
                        Trade.CARRIER,
                        "trackingNumber",
                        "SIM" + number,
                        "freight",
                        Map.of("minor", 0, "currency", "CNY"));
            case "receipt" -> receipt();
            case "accept" -> Map.of();
            case "receive" -> Map.of("outcome", "FULL");
            case "decide" -> Map.of("lines", List.of(), "grounds", "it is whole");
            case "escalate", "appeal", "clear" -> Map.of("grounds", "look at it");
            case "reprice" -> Map.of("ladder", List.of(Goods.tier(20, "7.5")));
            case "change-terms" -> changed();
            case "texts" -> Map.of("language", "vi", "original", "bags", "text", "túi");
            case "stock" -> Map.of("sku", sku(), "units", 5_000);
            default -> Map.of("reason", "because");
        };
    }

    private String evidence() {
        return EVIDENCE.computeIfAbsent(who, Shown::uploaded);
    }

    private Map<String, String> receipt() {
        var at = Returned.now().toString();
        return who == Client.OPERATOR
                ? Map.of("receivedAt", at, "reason", "the note says so")
                : Map.of("receivedAt", at);
    }

    private String sku() {
        return who.get(thing).text("/skus/0/code");
    }

    private Map<String, Object> changed() {
        var terms = Goods.bag("none", "Changed");
        terms.remove("factoryId");
        terms.put("skus", List.of(Map.of("code", sku(), "attributes", Map.of("colour", "red"))));
        return terms;
    }
}
