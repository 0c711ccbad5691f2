package market.sourcing.api.e2e;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** The description of the API, against which every answer of every test is held: its status, its kind, its code and its body. */
final class Contract {
    private static final String DOCUMENT = "urn:contract";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<DescribedOperation> operations = new ArrayList<>();
    private final JsonNode document;
    /** Of the whole document: asked for a part by its address, the registry would read all of it once more, and keep that. */
    private final Schema whole;

    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    Contract(JsonNode document) {
        this.document = document;
        document.at("/paths")
                .forEachEntry((path, methods) -> methods.forEachEntry((method, described) ->
                        operations.add(new DescribedOperation(method.toUpperCase(Locale.ROOT), path, described))));
        document.at("/components/schemas").forEach(Contract::close);
        whole = SchemaRegistry.withDialect(
                        Dialects.getOpenApi31(),
                        with -> with.schemas(Map.of(DOCUMENT, JSON.writeValueAsString(document))))
                .getSchema(SchemaLocation.of(DOCUMENT));
    }

    /** What is not described is not answered: an answer with one field more is wrong. */
    private static void close(JsonNode schema) {
        if (schema.has("properties") && !schema.has("additionalProperties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
    }

    Optional<DescribedOperation> operation(HttpRequest request) {
        return operations.stream()
                .filter(it -> it.is(request.method(), request.uri().getPath()))
                .min(DescribedOperation.MOST_LITERAL);
    }

    List<DescribedOperation> operations() {
        return List.copyOf(operations);
    }

    /** The shape of the JSON that an operation takes; missing where it takes none. */
    JsonNode body(String method, String path) {
        return operations.stream()
                .filter(it -> it.method().equals(method) && it.path().equals(path))
                .findFirst()
                .map(it -> shape(it.described().at("/requestBody/content/application~1json/schema")))
                .orElse(MissingNode.getInstance());
    }

    /** What a reference stands for. */
    JsonNode shape(JsonNode schema) {
        var ref = schema.path("$ref").asString("");
        return ref.isEmpty() ? schema : document.at(ref.substring(1));
    }

    /** What of an answer is not as described; nothing when all is, or when nothing is said of such a request. */
    List<String> broken(HttpRequest request, HttpResponse<String> answer) {
        return operation(request).stream()
                .flatMap(it -> broken(it, answer).map(what -> it.id() + " " + answer.statusCode() + ": " + what))
                .toList();
    }

    private Stream<String> broken(DescribedOperation operation, HttpResponse<String> answer) {
        var described = operation.answer(answer.statusCode());
        if (described.isMissingNode()) {
            return Stream.of("this status is not described");
        }
        if (answer.body().isEmpty()) {
            return described.has("content") && answer.statusCode() != 304
                    ? Stream.of("a body is described and there is none")
                    : Stream.empty();
        }
        var kind = kind(answer);
        var as = described.path("content").has(kind) ? kind : "*/*";
        if (!described.path("content").has(as)) {
            return Stream.of(kind + " is not described");
        }
        if (!kind.endsWith("json") || as.equals("*/*")) {
            return Stream.empty();
        }
        var body = JSON.readTree(answer.body());
        var faults = faults(
                operation.pointer("responses", Integer.toString(answer.statusCode()), "content", as, "schema"), body);
        return kind.contains("problem") ? Stream.concat(faults, unknownCode(described, body)) : faults;
    }

    private static Stream<String> unknownCode(JsonNode described, JsonNode problem) {
        var code = problem.path("code").asString();
        var known = described.path("x-codes").valueStream().map(JsonNode::asString);
        return known.anyMatch(code::equals) ? Stream.empty() : Stream.of("the code " + code + " is not described");
    }

    private static String kind(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("none").split(";", 2)[0];
    }

    /** What of a body is not as the schema at a pointer into the document says. */
    Stream<String> faults(String pointer, JsonNode body) {
        var schema = schemas.computeIfAbsent(
                pointer,
                it -> whole.getRefSchema(SchemaLocation.of(DOCUMENT + "#" + it).getFragment()));
        return schema.validate(body).stream().map(Error::toString);
    }
}
