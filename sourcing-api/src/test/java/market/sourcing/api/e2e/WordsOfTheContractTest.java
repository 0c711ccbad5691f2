package market.sourcing.api.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is one of some words is described as one of them, so that clients which are made from the description know the words. What
 * looks like it, by its name or by what its examples say, has them, or stands here with the reason why it has none.
 */
class WordsOfTheContractTest {
    private static final Pattern NAMED_LIKE_WORDS =
            Pattern.compile("(state|status|standing|kind|type|mode|stage|reason|outcome|verdict|signal|party|role|by|"
                    + "awaits|wanted|code|what|event|source|onSilence|badge|scope|level)s?");
    private static final Pattern WRITTEN_LIKE_WORDS = Pattern.compile("[A-Z]{2,}(_[A-Z]+)*");

    private static final String OWN_WORDS = "somebody's own words";
    private static final String EVENTS = "the names of events: there are more with every release";
    private static final String REFUSALS =
            "a refusal's code: there are more with every release, and each operation names its own";
    private static final String COUNTRY = "ISO 3166-1";
    private static final String CURRENCY = "ISO 4217";
    private static final String BADGE = "there is one badge, and no enumeration of them";
    private static final Map<String, String> FREE = Map.ofEntries(
            Map.entry("BadgeBody.name", BADGE),
            Map.entry("BadgeStanding.name", BADGE),
            Map.entry("ListingDetailResponse.badges", BADGE),
            Map.entry("SearchItem.badges", BADGE),
            Map.entry("ClockRequest.by", "a duration"),
            Map.entry("CorrectMisstatementRequest.reason", OWN_WORDS),
            Map.entry("DeclarationShown.reason", OWN_WORDS),
            Map.entry("FactoryDetailResponse.reason", OWN_WORDS),
            Map.entry("ForceMajeureRequest.reason", OWN_WORDS),
            Map.entry("ListingDetailResponse.reason", OWN_WORDS),
            Map.entry("ChooseForPoolRemoveRequest.reason", OWN_WORDS),
            Map.entry("GrantPoolRevokeRequest.reason", OWN_WORDS),
            Map.entry("OrderDetailShown.reason", OWN_WORDS),
            Map.entry("OrderShown.reason", OWN_WORDS),
            Map.entry("ReasonBody.reason", OWN_WORDS),
            Map.entry("SettleEventRequest.reason", OWN_WORDS),
            Map.entry("StateReceiptRequest.reason", OWN_WORDS),
            Map.entry("StationShown.reason", OWN_WORDS),
            Map.entry("PostRateRequest.source", OWN_WORDS),
            Map.entry("RateShown.source", OWN_WORDS),
            Map.entry("PostingShown.source", OWN_WORDS),
            Map.entry("PlatformShown.source", OWN_WORDS),
            Map.entry("FlagShown.events", "where events stand, such as case-7/0"),
            Map.entry("LedgerEntriesShown.event", EVENTS),
            Map.entry("StepShown.what", EVENTS),
            Map.entry("TimelineStep.what", EVENTS),
            Map.entry("StepShown.code", "of each event something else"),
            Map.entry("TimelineStep.detail", "of each event something else"),
            Map.entry("Action.code", REFUSALS),
            Map.entry("Action.method", "of HTTP"),
            Map.entry("EligibilityShownWhyNot.code", REFUSALS),
            Map.entry("FieldError.code", REFUSALS),
            Map.entry("Problem.code", REFUSALS),
            Map.entry("Problem.type", REFUSALS),
            Map.entry("RefusedScansShown.code", REFUSALS),
            Map.entry("ShortfallShown.code", REFUSALS),
            Map.entry("ShownImportGroup.code", REFUSALS),
            Map.entry("ShownRemark.code", REFUSALS),
            Map.entry("PreviewOrderImportUnderstood.code", "of goods"),
            Map.entry("ShownProfileReturns.types", "of a seller's own documents"),
            Map.entry("SkuBody.code", "of goods"));
    /** Wherever they stand. */
    private static final Map<String, String> FREE_EVERYWHERE = Map.of(
            "country",
            COUNTRY,
            "shipTo",
            COUNTRY,
            "regions",
            COUNTRY,
            "currency",
            CURRENCY,
            "base",
            CURRENCY,
            "quote",
            CURRENCY);

    private final JsonNode document = document();

    private static JsonNode document() {
        try {
            return new JsonMapper().readTree(Files.readString(Path.of("..", "docs", "openapi.json")));
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }

    @Test
    void what_is_named_like_words_has_them() {
        var wordless = new TreeSet<String>();
        document.at("/components/schemas")
                .forEachEntry((name, schema) -> schema.path("properties").forEachEntry((field, property) -> {
                    if (NAMED_LIKE_WORDS.matcher(field).matches() && isFreeText(property)) {
                        wordless.add(name + "." + field);
                    }
                }));
        assertThat(allBut(wordless)).as("need @OneOf").isEmpty();
    }

    @Test
    void what_is_written_like_words_in_an_example_has_them() {
        var wordless = new TreeSet<String>();
        contents()
                .forEach(content ->
                        examples(content).forEach(example -> read(content.path("schema"), example, "", wordless)));
        assertThat(wordless).as("the search finds what is known").contains("ShownRemark.code", "BadgeBody.name");
        assertThat(allBut(wordless)).as("need @OneOf").isEmpty();
    }

    @Test
    void nothing_is_on_the_list_that_is_not_there_or_has_words() {
        assertThat(FREE.keySet()).allSatisfy(free -> {
            var path = "/components/schemas/" + free.replace(".", "/properties/");
            assertThat(isFreeText(document.at(path))).as(free).isTrue();
        });
    }

    private static Set<String> allBut(Set<String> wordless) {
        wordless.removeIf(
                each -> FREE.containsKey(each) || FREE_EVERYWHERE.containsKey(each.substring(each.indexOf('.') + 1)));
        return wordless;
    }

    private static boolean isFreeText(JsonNode property) {
        var each = property.has("items") ? property.path("items") : property;
        var types = each.path("type");
        var isText = types.isArray()
                ? types.valueStream().anyMatch(type -> type.asString().equals("string"))
                : types.isString() && types.asString().equals("string");
        return isText && !each.has("enum");
    }

    private Stream<JsonNode> contents() {
        return document.path("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .flatMap(operation -> Stream.concat(
                        Stream.of(operation.path("requestBody")),
                        operation.path("responses").valueStream()))
                .flatMap(body -> body.path("content").valueStream());
    }

    private static Stream<JsonNode> examples(JsonNode content) {
        return Stream.concat(
                content.has("example") ? Stream.of(content.path("example")) : Stream.empty(),
                content.path("examples").valueStream().map(each -> each.path("value")));
    }

    /** @param name of the field that holds it, with its schema's, or of the schema alone */
    private void read(JsonNode schema, JsonNode value, String name, Set<String> wordless) {
        if (schema.has("$ref")) {
            var referred = schema.path("$ref").asString().replaceFirst("^#/components/schemas/", "");
            read(document.at("/components/schemas/" + referred), value, referred, wordless);
        }
        for (var several : Set.of("oneOf", "anyOf", "allOf")) {
            schema.path(several).forEach(part -> read(part, value, name, wordless));
        }
        if (value.isObject()) {
            var owner = name.replaceFirst("[.].*", "");
            value.forEachEntry((field, inside) -> {
                var known = schema.path("properties").path(field);
                read(
                        known.isMissingNode() ? schema.path("additionalProperties") : known,
                        inside,
                        owner + "." + field,
                        wordless);
            });
        } else if (value.isArray()) {
            value.forEach(inside -> read(schema.path("items"), inside, name, wordless));
        } else if (value.isString()
                && isFreeText(schema)
                && WRITTEN_LIKE_WORDS.matcher(value.asString()).matches()) {
            wordless.add(name);
        }
    }
}
