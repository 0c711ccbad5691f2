package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.AGENT;
import static market.sourcing.api.e2e.Client.AUDITOR;
import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static market.sourcing.api.e2e.Client.OTHER_AGENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Parcels of two agents' orders on their way abroad, as operators of the warehouse pack them and the agents see them. */
class ConsolidationsE2E {
    private static final String ALL = "/api/consolidations";
    private static final String STATION = "cons-" + Goods.unique().toLowerCase(Locale.ROOT);

    private static Goods.Thing bag;

    @BeforeAll
    static void a_station_and_goods_there_are() {
        var station = Map.of(
                "id",
                STATION,
                "currency",
                "VND",
                "languages",
                List.of("vi"),
                "customsModes",
                List.of("DIRECT_IMPORT", "BONDED"),
                "feeBasisPoints",
                300);
        assertThat(OPERATOR.create("/api/operations/stations", station).status())
                .isEqualTo(201);
        var factory = Goods.verified(FACTORY).id();
        bag = Goods.inStock(FACTORY, factory, "Bags that go abroad", 2_000);
    }

    /** An order for a customer abroad that was paid and handed over. */
    private static String sent(Client agent) {
        var order = placed(agent);
        assertThat(Trade.pay(agent, order, Trade.APPROVE).text("/status")).isEqualTo("HELD");
        assertThat(Trade.handOver(FACTORY, order).status()).isEqualTo(200);
        return order;
    }

    private static String placed(Client agent) {
        var body = new LinkedHashMap<>(Goods.order(bag.id(), 20));
        body.put("onBehalf", Map.of("reference", "customer 7", "station", STATION, "customsMode", "DIRECT_IMPORT"));
        return Trade.path(agent.create("/api/orders", body));
    }

    private static Map<String, Object> consolidation(Client agent, String mode, String service) {
        return Map.of(
                "agentId",
                agent.id().value(),
                "station",
                STATION,
                "customsMode",
                mode,
                "service",
                service,
                "cutOffAt",
                Returned.now().plus(Duration.ofDays(20)).toString());
    }

    private static String opened(Client agent) {
        var answer = OPERATOR.create(ALL, consolidation(agent, "DIRECT_IMPORT", "AIR"));
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo(ALL + "/" + answer.id());
        return ALL + "/" + answer.id();
    }

    private static Map<String, Object> measures(int grams) {
        return Map.of("grams", grams, "lengthMm", 300, "widthMm", 200, "heightMm", 100);
    }

    private static Map<String, Object> parcel(String order, int grams) {
        return Map.of(
                "orderId",
                Books.orderId(order),
                "carrier",
                Trade.CARRIER,
                "trackingNumber",
                Trade.trackingNumber(order),
                "hs6",
                List.of("420222"),
                "measures",
                measures(grams));
    }

    private static Answer pack(String consolidation, String order, int grams) {
        return OPERATOR.post(consolidation + "/parcels", Client.json(parcel(order, grams)), "If-Match", "*");
    }

    private static Answer seen(Client who, String consolidation, Answer change) {
        return who.get(consolidation + "?min-version=" + change.version());
    }

    private static Map<String, Object> milestone(String name, Instant reached, @Nullable String because) {
        var body = new LinkedHashMap<String, Object>();
        body.put("milestone", name);
        body.put("reachedAt", reached.toString());
        body.put("heldBecause", because);
        return body;
    }

    private static Map<String, Object> bill(String reference, long minor, String currency) {
        return Map.of(
                "carrier",
                "cn-trunk",
                "reference",
                reference,
                "amount",
                Map.of("minor", minor, "currency", currency),
                "billedGrams",
                3_500);
    }

    private static Map<String, Object> correction(String reference, long minor, String currency, long replacesMinor) {
        var body = new HashMap<>(bill(reference, minor, currency));
        body.put("replacesMinor", replacesMinor);
        return body;
    }

    @Test
    void parcels_of_two_agents_go_the_whole_way_and_each_bears_a_share_that_can_be_recomputed() {
        var one = sent(AGENT);
        var two = sent(AGENT);
        var others = sent(OTHER_AGENT);
        var friday = opened(AGENT);
        var othersFriday = opened(OTHER_AGENT);

        assertThat(pack(friday, one, 600).version()).isEqualTo(1);
        assertThat(pack(friday, others, 600).code()).isEqualTo("ORDER_GOES_ANOTHER_WAY");
        var packed = pack(friday, two, 900);
        assertThat(packed.version()).isEqualTo(2);
        assertThat(pack(othersFriday, others, 600).version()).isEqualTo(1);

        var parcel = AGENT.get(friday + "?min-version=2")
                .body()
                .at("/parcels")
                .valueStream()
                .filter(it -> it.at("/orderId").asString().equals(Books.orderId(two)))
                .findFirst()
                .orElseThrow();
        assertThat(parcel.at("/grams").asInt()).isEqualTo(900);
        assertThat(parcel.at("/volumeGrams").asInt()).isEqualTo(1_000);
        assertThat(parcel.at("/chargeableGrams").asInt()).isEqualTo(1_000);
        var path = friday + "/parcels/" + parcel.at("/id").asString();
        var remeasured = OPERATOR.send(
                "PUT",
                path,
                BodyPublishers.ofString(Client.json(measures(2_000))),
                "If-Match",
                "\"2\"",
                "Content-Type",
                "application/json");
        assertThat(remeasured.version()).isEqualTo(3);

        assertThat(OPERATOR.change(friday + "/closings", 2).code()).isEqualTo("STALE_VERSION");
        assertThat(OPERATOR.change(friday + "/closings", 3).version()).isEqualTo(4);
        assertThat(pack(friday, one, 700).code()).isEqualTo("CONSOLIDATION_CLOSED");

        var closed = Instant.parse(AGENT.get(friday + "?min-version=4").text("/closedAt"));
        var version = 4L;
        for (var name : List.of("DEPARTED_ORIGIN", "ARRIVED", "HELD_BY_CUSTOMS", "CUSTOMS_CLEARED")) {
            var because = name.equals("HELD_BY_CUSTOMS") ? "DOCUMENTS_WANTED" : null;
            var noted = OPERATOR.change(friday + "/milestones", version, milestone(name, closed, because));
            assertThat(noted.status()).as(noted.http().body()).isEqualTo(200);
            version = noted.version();
        }
        assertThat(OPERATOR.change(friday + "/milestones", version, milestone("ARRIVED", Returned.now(), null))
                        .code())
                .isEqualTo("MILESTONE_OUT_OF_ORDER");

        var billed = OPERATOR.change(friday + "/bills", version, bill("157-1", 1_000_001, "VND"));
        assertThat(billed.status()).as(billed.http().body()).isEqualTo(200);
        sharesAreAsToldIn(seen(AGENT, friday, billed), 1_000_001);
        var corrected =
                OPERATOR.change(friday + "/bills", billed.version(), correction("157-1", 900_002, "VND", 1_000_001));
        assertThat(OPERATOR.post(friday + "/bills", Client.json(bill("157-1", 1_000_001, "VND")), "If-Match", "*")
                        .code())
                .isEqualTo("BILL_STATED_OTHERWISE");
        var second = OPERATOR.change(friday + "/bills", corrected.version(), bill("fuel", 100_000, "VND"));
        var shown = seen(AGENT, friday, second);
        sharesAreAsToldIn(shown, 1_000_002);
        assertThat(shown.body().at("/freight/bills").size()).isEqualTo(2);
        assertThat(shown.text("/milestones/2/heldBecause")).isEqualTo("DOCUMENTS_WANTED");
        assertThat(shown.header("ETag")).isEqualTo("\"" + second.version() + "\"");
        assertThat(OPERATOR.change(friday + "/bills", second.version(), bill("other", 1, "USD"))
                        .code())
                .isEqualTo("CURRENCIES_DIFFER");

        everybodySeesHisOwn(friday, othersFriday, one);
    }

    private static void everybodySeesHisOwn(String friday, String othersFriday, String order) {
        assertThat(OTHER_AGENT.get(friday).code()).isEqualTo("CONSOLIDATION_UNKNOWN");
        assertThat(OTHER_AGENT.get(othersFriday + "?min-version=1").status()).isEqualTo(200);
        assertThat(BUYER.get(friday).status()).isEqualTo(403);
        assertThat(AUDITOR.get(friday).status()).isEqualTo(200);
        assertThat(ids(AGENT.get(ALL + "?size=100"))).contains(friday).doesNotContain(othersFriday);
        assertThat(ids(OTHER_AGENT.get(ALL + "?size=100")))
                .contains(othersFriday)
                .doesNotContain(friday);
        assertThat(ids(OPERATOR.get(ALL + "?size=100"))).contains(friday, othersFriday);
        assertThat(ids(AGENT.get(ALL + "?orderId=" + Books.orderId(order)))).containsExactly(friday);
        assertThat(ids(OTHER_AGENT.get(ALL + "?orderId=" + Books.orderId(order))))
                .isEmpty();
        assertThat(ids(AUDITOR.get(ALL + "?agent=" + OTHER_AGENT.id().value()))).contains(othersFriday);
        assertThat(OTHER_AGENT.get(ALL + "?agent=" + AGENT.id().value()).code()).isEqualTo("NOT_ALLOWED");
    }

    private static List<String> ids(Answer list) {
        return list.body()
                .at("/items")
                .valueStream()
                .map(item -> ALL + "/" + item.at("/id").asString())
                .toList();
    }

    /** As the agent would, with what is shown alone. */
    private static void sharesAreAsToldIn(Answer shown, long total) {
        assertThat(shown.number("/freight/total/minor")).isEqualTo(total);
        var all = BigInteger.valueOf(shown.number("/chargeableGrams"));
        long sum = 0;
        for (JsonNode parcel : shown.body().at("/parcels")) {
            var exact = BigInteger.valueOf(total)
                    .multiply(BigInteger.valueOf(parcel.at("/chargeableGrams").asLong()))
                    .divideAndRemainder(all);
            var share = parcel.at("/share");
            assertThat(share.at("/floorMinor").asLong()).isEqualTo(exact[0].longValueExact());
            assertThat(share.at("/remainder").asLong()).isEqualTo(exact[1].longValueExact());
            assertThat(share.at("/amount/minor").asLong())
                    .isEqualTo(
                            exact[0].longValueExact() + share.at("/givenMinor").asLong());
            sum += share.at("/amount/minor").asLong();
        }
        assertThat(sum).isEqualTo(total);
    }

    @Test
    void a_parcel_that_is_packed_at_once_for_several_goes_with_one_and_is_free_when_it_is_taken_out() throws Exception {
        var order = sent(AGENT);
        var several = IntStream.range(0, 4).mapToObj(_ -> opened(AGENT)).toList();
        try (var at = Executors.newFixedThreadPool(several.size())) {
            var answers = at.invokeAll(several.stream()
                    .map(each -> (Callable<Answer>) () -> pack(each, order, 600))
                    .toList());
            var won = 0;
            for (var place = 0; place < several.size(); place++) {
                var answer = answers.get(place).get();
                if (answer.status() == 200) {
                    won++;
                    takesItOut(several.get(place), several.get((place + 1) % several.size()), order);
                }
            }
            assertThat(won).isEqualTo(1);
        }
    }

    private static void takesItOut(String from, String to, String order) {
        assertThat(pack(to, order, 600).code()).isEqualTo("PARCEL_CONSOLIDATED");
        var parcel = OPERATOR.get(from + "?min-version=1").text("/parcels/0/id");
        var path = from + "/parcels/" + parcel;
        assertThat(AGENT.send("DELETE", path, BodyPublishers.noBody(), "If-Match", "*")
                        .status())
                .isEqualTo(403);
        assertThat(OPERATOR.send("DELETE", path, BodyPublishers.noBody(), "If-Match", "\"1\"")
                        .version())
                .isEqualTo(2);
        assertThat(OPERATOR.send("DELETE", path, BodyPublishers.noBody(), "If-Match", "*")
                        .code())
                .isEqualTo("PARCEL_UNKNOWN");
        assertThat(pack(to, order, 600).status()).isEqualTo(200);
    }

    @Test
    void what_is_not_sent_or_goes_another_way_is_not_packed() {
        var friday = opened(AGENT);
        var unpaid = placed(AGENT);
        assertThat(pack(friday, unpaid, 600).code()).isEqualTo("ORDER_NOT_PAID");
        assertThat(Trade.pay(AGENT, unpaid, Trade.APPROVE).text("/status")).isEqualTo("HELD");
        assertThat(pack(friday, unpaid, 600).code()).isEqualTo("ORDER_NOT_HANDED_OVER");
        assertThat(Trade.cancel(AGENT, unpaid).status()).isEqualTo(200);
        assertThat(pack(friday, unpaid, 600).code()).isEqualTo("ORDER_CLOSED");

        var own = Trade.paid(BUYER, bag, 20);
        assertThat(Trade.handOver(FACTORY, own).status()).isEqualTo(200);
        assertThat(pack(friday, own, 600).code()).isEqualTo("ORDER_GOES_ANOTHER_WAY");
        var bonded = OPERATOR.create(ALL, consolidation(AGENT, "BONDED", "EXPRESS"));
        var order = sent(AGENT);
        assertThat(pack(ALL + "/" + bonded.id(), order, 600).code()).isEqualTo("ORDER_GOES_ANOTHER_WAY");
        assertThat(pack(friday, "/api/orders/order-nobodys", 600).code()).isEqualTo("ORDER_UNKNOWN");
        assertThat(pack(ALL + "/consolidation-none", order, 600).code()).isEqualTo("CONSOLIDATION_UNKNOWN");
        assertThat(pack(ALL + "/None!", order, 600).code()).isEqualTo("CONSOLIDATION_UNKNOWN");
        assertThat(OPERATOR.change(friday + "/closings", 0).code()).isEqualTo("CONSOLIDATION_EMPTY");
        assertThat(OPERATOR.change(friday + "/bills", 0, bill("157-1", 1, "VND"))
                        .code())
                .isEqualTo("CONSOLIDATION_OPEN");
    }

    @Test
    void faulty_bodies_are_refused_by_field() {
        assertThat(OPERATOR.create(ALL, Map.of()).errors())
                .containsExactlyInAnyOrder(
                        "agentId: REQUIRED",
                        "station: REQUIRED",
                        "customsMode: REQUIRED",
                        "service: REQUIRED",
                        "cutOffAt: REQUIRED");
        assertThat(OPERATOR.create(ALL, consolidation(AGENT, "SMUGGLED", "SEA")).errors())
                .containsExactlyInAnyOrder("customsMode: INVALID_VALUE", "service: INVALID_VALUE");
        var friday = opened(AGENT);
        assertThat(OPERATOR.change(friday + "/parcels", 0, Map.of()).errors())
                .containsExactlyInAnyOrder(
                        "orderId: REQUIRED",
                        "carrier: REQUIRED",
                        "trackingNumber: REQUIRED",
                        "hs6: REQUIRED",
                        "measures: REQUIRED");
        var faulty = Map.of(
                "orderId",
                "order 7",
                "carrier",
                "nobody",
                "trackingNumber",
                "SIM001",
                "hs6",
                List.of("420222", "990000"),
                "measures",
                Map.of("grams", 0, "lengthMm", 300, "widthMm", 200, "heightMm", 100));
        assertThat(OPERATOR.change(friday + "/parcels", 0, faulty).errors())
                .containsExactlyInAnyOrder(
                        "orderId: INVALID_VALUE",
                        "carrier: INVALID_VALUE",
                        "hs6[1]: INVALID_VALUE",
                        "measures.grams: INVALID_VALUE");
        assertThat(OPERATOR.change(
                                friday + "/milestones",
                                0,
                                milestone("ARRIVED", Returned.now(), "the consignee Tran is wanted"))
                        .errors())
                .containsExactly("heldBecause: INVALID_VALUE");
        assertThat(OPERATOR.change(friday + "/bills", 0, bill("", -1, "XAU")).errors())
                .containsExactlyInAnyOrder("reference: INVALID_VALUE", "amount.currency: UNKNOWN_CURRENCY");
        assertThat(OPERATOR.change(friday + "/bills", 0, bill("157", -1, "USD")).errors())
                .containsExactly("amount.minor: INVALID_VALUE");
    }

    @Test
    void one_that_there_is_not_is_unknown_whatever_is_done_with_it() {
        var none = "/api/consolidations/consolidation-none";
        assertThat(List.of(
                        OPERATOR.change(none + "/closings", 0, Map.of()),
                        OPERATOR.change(none + "/milestones", 0, milestone("ARRIVED", Returned.now(), null)),
                        OPERATOR.change(none + "/bills", 0, bill("157", 1, "USD"))))
                .extracting(Answer::code)
                .containsOnly("CONSOLIDATION_UNKNOWN");
    }

    @Test
    void a_list_goes_on_where_its_page_ended() {
        var first = opened(AGENT);
        var second = opened(AGENT);
        assertThat(AGENT.get(second + "?min-version=0").status()).isEqualTo(200);
        var page = AGENT.get(ALL + "?size=1");
        assertThat(page.body().at("/items").size()).isEqualTo(1);
        var found = new ArrayList<>(ids(page));
        while (!page.body().at("/next").isNull() && found.size() < 200) {
            page = AGENT.get(ALL + "?size=1&after=" + page.text("/next"));
            found.addAll(ids(page));
        }
        assertThat(found).doesNotHaveDuplicates().containsSubsequence(second, first);
        assertThat(AGENT.get(ALL + "?after=none").errors()).containsExactly("after: INVALID_VALUE");
    }

    @Test
    void one_is_opened_once_under_a_key() {
        var key = UUID.randomUUID().toString();
        var body = consolidation(AGENT, "DIRECT_IMPORT", "EXPRESS");
        var first = OPERATOR.createAs(key, ALL, body);
        assertThat(OPERATOR.createAs(key, ALL, body).body()).isEqualTo(first.body());
        assertThat(OPERATOR.createAs(key, ALL, consolidation(AGENT, "BONDED", "EXPRESS"))
                        .code())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }
}
