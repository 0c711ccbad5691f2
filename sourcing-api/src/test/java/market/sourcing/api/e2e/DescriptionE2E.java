package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.NOBODY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import market.sourcing.api.body.Submitted;
import org.junit.jupiter.api.Test;
import org.springframework.core.ResolvableType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

class DescriptionE2E {

    @Test
    void every_path_of_every_controller_is_described() {
        var api = NOBODY.get("/v3/api-docs").body();
        assertThat(api.at("/openapi").asString()).startsWith("3.1");
        var missing = new ArrayList<String>();
        Marketplace.started()
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path ->
                                path.startsWith("/api/") || path.startsWith("/audit/") || path.startsWith("/feed/"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> {
                                    var name = method.name().toLowerCase(Locale.ROOT);
                                    if (!api.at("/paths").path(path).has(name)) {
                                        missing.add(name + " " + path);
                                    }
                                })));
        assertThat(missing).isEmpty();
    }

    @Test
    void every_body_is_described_by_the_record_it_is_read_into() {
        var api = NOBODY.get("/v3/api-docs").body();
        var otherwise = new ArrayList<String>();
        Marketplace.started()
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> read(handler).ifPresent(record -> {
                    var path = mapping.getPatternValues().iterator().next();
                    var method = mapping.getMethodsCondition()
                            .getMethods()
                            .iterator()
                            .next();
                    var body = api.at("/paths")
                            .path(path)
                            .path(method.name().toLowerCase(Locale.ROOT))
                            .at("/requestBody/content");
                    var described =
                            api.at(schema(body).substring(1)).path("properties").propertyNames();
                    if (!Set.copyOf(described).equals(components(record))) {
                        otherwise.add(path + " " + described);
                    }
                }));
        assertThat(otherwise).isEmpty();
    }

    private static Optional<Class<?>> read(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.getParameterType().equals(Submitted.class))
                .findFirst()
                .map(parameter -> ResolvableType.forMethodParameter(parameter)
                        .getGeneric()
                        .resolve());
    }

    private static Set<String> components(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    @Test
    void bodies_headers_problems_and_security_are_described() {
        var order = NOBODY.get("/v3/api-docs")
                .body()
                .at("/paths")
                .path("/api/orders")
                .path("post");
        assertThat(order.at("/requestBody/content")
                        .path("application/json")
                        .at("/schema/$ref")
                        .asString())
                .isNotEmpty();
        assertThat(order.at("/parameters").valueStream().map(p -> p.at("/name").asString()))
                .containsExactly("Idempotency-Key");
        assertThat(order.at("/security").size()).isEqualTo(2);
        assertThat(order.at("/responses/422/content")
                        .path("application/problem+json")
                        .at("/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Problem");
        var search = NOBODY.get("/v3/api-docs")
                .body()
                .at("/paths")
                .path("/api/listings")
                .path("get");
        assertThat(search.at("/parameters").size()).isEqualTo(13);
        assertThat(search.has("security")).isFalse();
    }

    private static JsonNode operation(String path, String method) {
        return NOBODY.get("/v3/api-docs").body().at("/paths").path(path).path(method);
    }

    private static String schema(JsonNode content) {
        return content.path("application/json").at("/schema/$ref").asString();
    }

    @Test
    void placing_an_order_answers_an_order_or_what_came_of_a_quote_in_one_shape() {
        var answer = schema(operation("/api/orders", "post").at("/responses/201/content"));
        var shape = NOBODY.get("/v3/api-docs").body().at(answer.substring(1));
        assertThat(shape.path("properties").propertyNames())
                .contains("id", "total", "quoteId", "orders", "refused")
                .doesNotContain("order");
        assertThat(shape.path("required")).isEmpty();
    }

    @Test
    void paying_answers_the_same_shape_whether_or_not_the_end_is_known() {
        var responses = operation("/api/orders/{id}/pay", "post").at("/responses");
        assertThat(schema(responses.at("/202/content"))).isNotEmpty();
        assertThat(schema(responses.at("/200/content"))).isEqualTo(schema(responses.at("/202/content")));
    }

    @Test
    void webhooks_are_signed_and_need_no_token() {
        for (var sender : new String[] {"payments/webhooks/{provider}", "carriers/webhooks/{carrier}"}) {
            var webhook = operation("/api/" + sender, "post");
            assertThat(webhook.has("security")).isFalse();
            assertThat(webhook.at("/parameters")
                            .valueStream()
                            .map(p -> "{" + p.at("/name").asString() + "}"))
                    .hasSize(2)
                    .contains("{Webhook-Signature}", sender.substring(sender.lastIndexOf('/') + 1));
            assertThat(webhook.at("/requestBody/required").asBoolean()).isTrue();
            assertThat(webhook.at("/responses").has("401")).isTrue();
        }
    }

    @Test
    void a_change_needs_the_version_that_was_seen_and_says_so() {
        for (var change : new JsonNode[] {
            operation("/api/factories/{id}/freight", "put"), operation("/api/orders/{id}/cancel", "post")
        }) {
            var ifMatch = change.at("/parameters")
                    .valueStream()
                    .filter(parameter -> parameter.at("/name").asString().equals("If-Match"))
                    .findFirst()
                    .orElseThrow();
            assertThat(ifMatch.at("/required").asBoolean()).isTrue();
            assertThat(change.at("/responses").has("412")).isTrue();
            assertThat(change.at("/responses").has("428")).isTrue();
        }
    }

    @Test
    void every_header_and_query_parameter_has_a_meaning() {
        var unexplained = new ArrayList<String>();
        NOBODY.get("/v3/api-docs")
                .body()
                .at("/paths")
                .forEachEntry((path, item) -> item.forEach(operation -> {
                    for (var parameter : operation.path("parameters")) {
                        if (!parameter.path("in").asString().equals("path") && !parameter.has("description")) {
                            unexplained.add(path + " " + parameter.path("name").asString());
                        }
                    }
                }));
        assertThat(unexplained).isEmpty();
    }

    @Test
    void the_page_for_people_is_there() {
        assertThat(NOBODY.get("/swagger-ui.html").status()).isIn(200, 302);
        assertThat(NOBODY.get("/swagger-ui/index.html").status()).isEqualTo(200);
    }

    @Test
    void nothing_describes_itself_in_yaml() {
        assertThat(OPERATOR.get("/v3/api-docs.yaml").status()).isEqualTo(404);
    }

    @Test
    void health_and_metrics_are_there() {
        assertThat(NOBODY.get("/actuator/health/liveness").text("/status")).isEqualTo("UP");
        assertThat(NOBODY.get("/actuator/health/readiness").text("/status")).isEqualTo("UP");
        assertThat(OPERATOR.get("/actuator/prometheus").http().body()).contains("jvm_memory_used_bytes");
    }
}
