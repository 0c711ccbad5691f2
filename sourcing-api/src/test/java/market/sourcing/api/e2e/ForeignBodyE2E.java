package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import market.sourcing.api.body.Submitted;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A body of another kind than JSON in UTF-8 is read by nobody, and nothing of it is stored. */
class ForeignBodyE2E {
    @SuppressWarnings("NullAway.Init")
    private static Goods.Thing listing;

    @BeforeAll
    static void something_can_be_ordered() {
        listing = Goods.inStock(FACTORY, Goods.verified(FACTORY).id(), "Foreign tote", 1_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.x+json",
                "application/problem+json",
                "application/json; charset=utf-16",
                "application/json; profile=other",
                "application/x-ndjson",
                "application/yaml",
                "application/x-yaml",
                "text/yaml",
                "application/cbor",
                "application/x-jackson-smile",
                "application/xml",
                "text/xml",
                "text/json",
                "text/plain",
                "text/csv",
                "application/octet-stream",
                "application/x-www-form-urlencoded",
                "application/*",
                "*/*",
                "multipart/form-data; boundary=x"
            })
    void another_kind_of_body_is_refused_and_its_key_is_still_free(String kind) {
        var key = UUID.randomUUID().toString();
        for (var body : poisoned()) {
            var refused = BUYER.send(
                    "POST", "/api/orders", BodyPublishers.ofString(body), "Content-Type", kind, "Idempotency-Key", key);
            assertThat(refused.status()).as(kind + " " + refused.http().body()).isEqualTo(415);
            assertThat(refused.code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
        }
        mustBePlaced(BUYER.createAs(key, "/api/orders", Goods.order(listing.id(), 20)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "application/json; charset=utf-8", "Application/JSON;charset=\"UTF-8\""})
    void json_in_utf_8_is_read(String kind) {
        var placed = BUYER.send(
                "POST",
                "/api/orders",
                BodyPublishers.ofString(Client.json(Goods.order(listing.id(), 20))),
                "Content-Type",
                kind,
                "Idempotency-Key",
                UUID.randomUUID().toString());
        mustBePlaced(placed);
    }

    /** And is called off again, for a buyer holds only so much without paying. */
    private static void mustBePlaced(Answer placed) {
        assertThat(placed.status()).isEqualTo(201);
        var cancelled = BUYER.change(
                "/api/orders/" + placed.id() + "/cancel", placed.version(), Map.of("reason", "It was only tried."));
        assertThat(cancelled.status()).isEqualTo(200);
    }

    @Test
    void what_the_wrapper_says_can_not_be_sent() {
        for (var body : poisoned()) {
            var refused = BUYER.post(
                    "/api/orders", body, "Idempotency-Key", UUID.randomUUID().toString());
            assertThat(refused.status()).isIn(400, 413);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\u0000b", "\\ud800", "a\\udc00\\ud83d"})
    void text_that_no_store_can_keep_is_named(String text) {
        var refused = FACTORY.post(
                "/api/factories",
                "{\"name\":\"%s\",\"country\":\"CN\",\"taxNumber\":\"91330700X\",\"region\":\"Yiwu\"}".formatted(text),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.errors()).containsExactly("name: INVALID_VALUE");
    }

    @Test
    void every_body_of_every_operation_is_read_by_the_one_reader() {
        var bodies = new ArrayList<Class<?>>();
        Marketplace.started()
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .values()
                .forEach(handler -> Arrays.stream(handler.getMethodParameters())
                        .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                        .map(MethodParameter::getParameterType)
                        .forEach(bodies::add));
        assertThat(bodies).hasSizeGreaterThan(30).containsOnly(Submitted.class);
    }

    @Test
    void no_converter_but_the_one_reads_an_object() {
        var converters =
                Marketplace.started().bean(RequestMappingHandlerAdapter.class).getMessageConverters();
        assertThat(converters).isNotEmpty().noneMatch(converter -> converter.canRead(Thing.class, null));
        assertThat(converters)
                .extracting(converter -> converter.getClass().getSimpleName())
                .noneMatch(name -> name.contains("Yaml") || name.contains("Xml") || name.contains("Form"));
    }

    /** Stands for any object of anybody. */
    record Thing(String name) {}

    /** Bodies that other readers would fill the wrapper from. */
    private static String[] poisoned() {
        var line = "{\"listingId\":\"%s\",\"quantity\":%s}";
        var order = "{\"lines\":[" + line.formatted(listing.id(), "20") + "]}";
        return new String[] {
            "{\"raw\":" + order + ",\"errors\":{}}",
            "{\"raw\":" + order + ",\"errors\":{},\"fingerprint\":\"forged\"}",
            "{\"raw\":" + order + ",\"errors\":{},\"fingerprint\":\"" + "f".repeat(900_000) + "\"}",
            "{\"raw\":{\"lines\":[" + line.formatted(listing.id(), "20.7") + "]},\"errors\":{}}",
            "{\"raw\":{\"surprise\":1,\"lines\":[" + line.formatted(listing.id(), "20") + "]},\"errors\":{}}",
            "raw:\n  lines:\n  - listingId: " + listing.id() + "\n    quantity: 20\nerrors: {}\n"
        };
    }
}
