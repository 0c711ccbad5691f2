package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

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
                        .filter(path -> path.startsWith("/api/"))
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

    @Test
    void the_page_for_people_is_there() {
        assertThat(NOBODY.get("/swagger-ui.html").status()).isIn(200, 302);
        assertThat(NOBODY.get("/swagger-ui/index.html").status()).isEqualTo(200);
    }

    @Test
    void health_and_metrics_are_there() {
        assertThat(NOBODY.get("/actuator/health/liveness").text("/status")).isEqualTo("UP");
        assertThat(NOBODY.get("/actuator/health/readiness").text("/status")).isEqualTo("UP");
        assertThat(NOBODY.get("/actuator/prometheus").http().body()).contains("jvm_memory_used_bytes");
    }
}
