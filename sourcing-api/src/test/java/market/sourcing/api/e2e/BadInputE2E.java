package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputE2E {
    @SuppressWarnings("NullAway.Init")
    private static Goods.Thing factory;

    @BeforeAll
    static void a_factory_trades() {
        factory = Goods.verified(FACTORY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "not json",
                "[]",
                "\"text\"",
                "{\"name\":\"a\"} {\"name\":\"b\"}",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{'name':'a'}",
                "{\"name\":NaN}",
                "{\"name\":\"\u0001\"}",
                "{\"name\":\"a\",}"
            })
    void what_is_not_one_json_object_is_malformed(String body) {
        var refused = raw("/api/factories", body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("MALFORMED_JSON");
        assertIsAProblem(refused);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/yaml",
                "nonsense",
                "image/*, text/csv",
                "application/json;charset=utf-16"
            })
    void a_change_whose_answer_nobody_would_take_is_not_made(String accepted) {
        var body = Client.json(Goods.factory());

        var refused = FACTORY.post("/api/factories", body, "Idempotency-Key", Goods.unique(), "Accept", accepted);

        assertThat(refused.status()).isEqualTo(406);
        assertThat(refused.code()).isEqualTo("NOT_ACCEPTABLE");
        // The tax number is still free.
        assertThat(FACTORY.create("/api/factories", body).status()).isEqualTo(201);
    }

    @Test
    void deep_nesting_is_malformed_and_costs_nothing() {
        var refused = raw("/api/factories", "{\"name\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");
        assertThat(refused.code()).isEqualTo("MALFORMED_JSON");
    }

    @Test
    void every_faulty_field_is_named() {
        var refused = raw(
                "/api/factories",
                "{\"name\":7,\"country\":\"Utopia\",\"taxNumber\":null,\"region\":\"\",\"surprise\":true}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.errors())
                .containsExactlyInAnyOrder(
                        "name: WRONG_TYPE",
                        "country: INVALID_VALUE",
                        "taxNumber: REQUIRED",
                        "region: INVALID_VALUE",
                        "surprise: UNKNOWN_FIELD");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"12\" | WRONG_TYPE",
                "1.5 | WRONG_TYPE",
                "1.0 | WRONG_TYPE",
                "1e400 | WRONG_TYPE",
                "true | WRONG_TYPE",
                "{} | WRONG_TYPE",
                "99999999999 | OUT_OF_RANGE",
                "-3 | INVALID_VALUE",
                "0 | INVALID_VALUE",
                "10000001 | INVALID_VALUE",
                "null | REQUIRED"
            })
    void a_quantity_is_a_whole_number_in_bounds_and_nothing_is_taken_for_one(String quantity, String code) {
        var listing = "\"listing-1\"";
        var refused = raw(
                "/api/orders", BUYER, "{\"lines\":[{\"listingId\":" + listing + ",\"quantity\":" + quantity + "}]}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.errors()).containsExactly("lines[0].quantity: " + code);
    }

    @Test
    void ladders_that_rise_overlap_or_leave_a_gap_are_named_with_their_step() {
        assertThat(drafted("ladder", List.of(Goods.tier(20, "5"), Goods.tier(60, "6"))))
                .containsExactly("ladder[1]: LADDER_MUST_FALL");
        assertThat(drafted("ladder", List.of(Goods.tier(20, "5"), Goods.tier(20, "4"))))
                .containsExactly("ladder[1]: LADDER_OVERLAPS");
        assertThat(drafted(
                        "ladder",
                        List.of(Map.of("from", 20, "to", 40, "price", Goods.price("5")), Goods.tier(60, "4"))))
                .containsExactly("ladder[1]: LADDER_HAS_A_GAP");
        assertThat(drafted("ladder", List.of(Goods.tier(50, "5")))).containsExactly("ladder: LADDER_STARTS_TOO_HIGH");
    }

    @Test
    void absurd_prices_currencies_and_texts_are_named_where_they_are() {
        assertThat(drafted("ladder", List.of(Goods.tier(20, "-1"))))
                .containsExactly("ladder[0].price.value: INVALID_VALUE");
        assertThat(drafted("ladder", List.of(Goods.tier(20, "1e400"))))
                .containsExactly("ladder[0].price.value: INVALID_VALUE");
        assertThat(drafted("ladder", List.of(Goods.tier(20, "0")))).containsExactly("ladder[0].price: INVALID_VALUE");
        assertThat(drafted("ladder", List.of(Goods.tier(20, "1.00001"))))
                .containsExactly("ladder[0].price: INVALID_VALUE");
        assertThat(drafted("ladder", List.of(Map.of("from", 20, "price", Map.of("value", 5, "currency", "CNY")))))
                .containsExactly("ladder[0].price.value: WRONG_TYPE");
        assertThat(drafted("ladder", List.of(Map.of("from", 20, "price", Map.of("value", "5", "currency", "XXQ")))))
                .containsExactly("ladder[0].price.currency: UNKNOWN_CURRENCY");
        assertThat(drafted("titles", Map.of("en", "bell \u0007"))).containsExactly("titles.en: INVALID_VALUE");
        assertThat(drafted("titles", Map.of("en", "x".repeat(301)))).containsExactly("titles.en: INVALID_VALUE");
        assertThat(drafted("category", "Not A Slug")).containsExactly("category: INVALID_VALUE");
        assertThat(drafted("productionKind", "MAGIC")).containsExactly("productionKind: INVALID_VALUE");
        assertThat(drafted("dispatchPromise", "H1")).containsExactly("dispatchPromise: INVALID_VALUE");
        assertThat(drafted("skus", List.of(Map.of("code", "A"), Map.of("code", ""))))
                .containsExactly("skus[1].code: INVALID_VALUE");
        assertThat(drafted("skus", List.of())).containsExactly("skus: INVALID_VALUE");
    }

    @Test
    void faults_of_a_listing_are_named_all_at_once() {
        var body = Goods.bag(factory.id(), "Bag");
        body.remove("titles");
        body.put("category", 5);
        body.put("ladder", List.of(Map.of("from", "20", "price", Map.of("value", "x"))));
        body.put("orderMultiple", 0);
        body.put("extra", 1);
        var refused = FACTORY.create("/api/listings", body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("INVALID_REQUEST");
        assertThat(refused.errors())
                .containsExactlyInAnyOrder(
                        "titles: REQUIRED",
                        "category: WRONG_TYPE",
                        "ladder[0].from: WRONG_TYPE",
                        "ladder[0].price.value: INVALID_VALUE",
                        "ladder[0].price.currency: REQUIRED",
                        "orderMultiple: INVALID_VALUE",
                        "extra: UNKNOWN_FIELD");
    }

    @Test
    void a_body_above_a_mebibyte_is_too_large_with_and_without_a_stated_length() {
        var large = "{\"name\":\"" + "x".repeat(10 * 1024 * 1024) + "\"}";
        assertThat(raw("/api/factories", large).status()).isEqualTo(413);
        var chunked = FACTORY.send(
                "POST",
                "/api/factories",
                BodyPublishers.fromPublisher(BodyPublishers.ofString(large)),
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "Content-Type",
                "application/json");
        assertThat(chunked.status()).isEqualTo(413);
        assertThat(chunked.code()).isEqualTo("BODY_TOO_LARGE");
    }

    @Test
    void a_body_of_another_kind_is_not_read() {
        var refused = FACTORY.send(
                "POST",
                "/api/factories",
                BodyPublishers.ofString("name=a"),
                "Idempotency-Key",
                "k",
                "Content-Type",
                "application/x-www-form-urlencoded");
        assertThat(refused.status()).isEqualTo(415);
        assertIsAProblem(refused);
        var compressed = FACTORY.post("/api/factories", "{}", "Idempotency-Key", "k", "Content-Encoding", "gzip");
        assertThat(compressed.status()).isEqualTo(415);
    }

    @Test
    void a_missing_body_is_said_to_be_missing() {
        var refused = FACTORY.post("/api/factories", "", "Idempotency-Key", "k");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("BODY_MISSING");
    }

    @Test
    void methods_paths_and_media_types_that_are_not_there_are_problems_too() {
        var method = FACTORY.send("DELETE", "/api/listings/" + factory.id(), BodyPublishers.noBody());
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("Allow")).isNotNull();
        assertIsAProblem(method);
        var path = FACTORY.get("/api/nothing-here");
        assertThat(path.status()).isEqualTo(404);
        assertIsAProblem(path);
        var accept = NOBODY.get("/api/listings", "Accept", "text/csv");
        assertThat(accept.status()).isEqualTo(406);
        assertIsAProblem(accept);
    }

    @ParameterizedTest
    @CsvSource({
        "size=0, size",
        "size=101, size",
        "size=ten, size",
        "after=zz, after",
        "priceMin=-1, priceMin",
        "priceMax=abc, priceMax",
        "moqMax=0, moqMax",
        "moqMax=-5, moqMax",
        "dispatch=SOON, dispatch",
        "sort=best, sort",
        "facets=colour, facets",
        "label=A%20B, label",
        "currency=ZZZ, currency"
    })
    void a_wrong_parameter_of_the_search_is_named(String query, String field) {
        var refused = NOBODY.get("/api/listings?" + query);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.errors()).hasSize(1).allMatch(error -> error.startsWith(field + ":"));
    }

    @Test
    void a_query_that_is_too_long_or_wrongly_encoded_is_refused() {
        assertThat(NOBODY.get("/api/listings?q=" + "x".repeat(201)).errors()).containsExactly("q: INVALID_VALUE");
        var cursor = NOBODY.get("/api/listings?after=" + "x".repeat(5000));
        assertThat(cursor.errors()).containsExactly("after: INVALID_VALUE");
    }

    @Test
    void an_order_without_lines_or_with_too_many_is_refused() {
        assertThat(BUYER.create("/api/orders", Map.of("lines", List.of())).status())
                .isEqualTo(400);
        var line = Map.of("listingId", "listing-1", "quantity", 1);
        var many = BUYER.create("/api/orders", Map.of("lines", Collections.nCopies(201, line)));
        assertThat(many.status()).isEqualTo(409);
        assertThat(many.code()).isEqualTo("TOO_MANY_LINES");
        assertThat(BUYER.create("/api/orders", Goods.order("listing-unknown", 1))
                        .code())
                .isEqualTo("LISTING_UNKNOWN");
    }

    @Test
    void a_tax_number_is_taken_once() {
        var body = Goods.factory();
        assertThat(FACTORY.create("/api/factories", body).status()).isEqualTo(201);
        var again = FACTORY.create("/api/factories", body);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("TAX_NUMBER_TAKEN");
    }

    private static List<String> drafted(String field, Object value) {
        var body = Goods.bag(factory.id(), "Bag");
        body.put(field, value);
        var refused = FACTORY.create("/api/listings", body);
        assertThat(refused.status()).isEqualTo(400);
        return refused.errors();
    }

    private static Answer raw(String path, String body) {
        return raw(path, FACTORY, body);
    }

    private static Answer raw(String path, Client client, String body) {
        return client.post(path, body, "Idempotency-Key", UUID.randomUUID().toString());
    }

    private static void assertIsAProblem(Answer answer) {
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.number("/status")).isEqualTo(answer.status());
        assertThat(answer.text("/type")).startsWith("urn:sourcing:problem:");
        assertThat(answer.http().body()).doesNotContain("springframework", "java.", "Exception");
    }
}
