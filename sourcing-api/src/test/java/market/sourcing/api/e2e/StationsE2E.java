package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.AGENT;
import static market.sourcing.api.e2e.Client.AUDITOR;
import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Target markets and rates of exchange, as an operator opens and posts them and an agent reads them. */
class StationsE2E {
    private static final String STATIONS = "/feed/v1/stations";
    private static final String RATES = "/feed/v1/rates";
    private static final String OPEN = "/api/operations/stations";
    private static final String POST = "/api/operations/rates";

    private static Map<String, Object> station(String id, String currency, String language, int fee) {
        return Map.of(
                "id",
                id,
                "currency",
                currency,
                "languages",
                List.of(language),
                "customsModes",
                List.of("DIRECT_MAIL", "DIRECT_IMPORT"),
                "feeBasisPoints",
                fee);
    }

    private static Map<String, Object> rate(String quote, String rate, Instant of) {
        return Map.of("base", "CNY", "quote", quote, "rate", rate, "of", of.toString(), "source", "a bank's board");
    }

    /** Whole seconds, because times are compared as they are written. */
    private static Instant now() {
        return Returned.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String unique() {
        return "e2e-" + Goods.unique().toLowerCase(Locale.ROOT);
    }

    private static String opened(String currency, int fee) {
        var id = unique();
        var answer = OPERATOR.create(OPEN, station(id, currency, "en", fee));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(AGENT.get(STATIONS + "/" + id + "?min-version=0").status()).isEqualTo(200);
        return id;
    }

    private static Answer posted(String quote, String rate, Instant of) {
        var answer = OPERATOR.create(POST, rate(quote, rate, of));
        assertThat(answer.status()).isEqualTo(201);
        return AGENT.get(RATES + "/" + answer.id() + "?min-version=" + answer.version());
    }

    @Test
    void an_operator_opens_changes_closes_and_reopens_a_station_and_an_agent_sees_it() {
        var id = unique();
        var opened = OPERATOR.create(OPEN, station(id, "VND", "vi", 300));
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.header("Location")).isEqualTo(STATIONS + "/" + id);
        assertThat(opened.id()).isEqualTo(id);

        var shown = AGENT.get(STATIONS + "/" + id + "?min-version=" + opened.version());
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.header("ETag")).isEqualTo("\"0\"");
        assertThat(shown.text("/currency")).isEqualTo("VND");
        assertThat(shown.text("/languages/0")).isEqualTo("vi");
        assertThat(shown.body().at("/customsModes").toString()).isEqualTo("[\"DIRECT_IMPORT\",\"DIRECT_MAIL\"]");
        assertThat(shown.number("/feeBasisPoints")).isEqualTo(300);
        assertThat(shown.body().at("/open").asBoolean()).isTrue();
        assertThat(shown.body().at("/reason").isNull()).isTrue();
        assertThat(AUDITOR.get(STATIONS + "?size=100").http().body()).contains(id);
        assertThat(BUYER.get(STATIONS).status()).isEqualTo(403);

        var other = Map.of("languages", List.of("vi", "en"), "customsModes", List.of("BONDED"), "feeBasisPoints", 450);
        assertThat(AGENT.change(OPEN + "/" + id + "/change", 0, other).status()).isEqualTo(403);
        assertThat(OPERATOR.change(OPEN + "/" + id + "/change", 7, other).code())
                .isEqualTo("STALE_VERSION");
        var changed = OPERATOR.change(OPEN + "/" + id + "/change", 0, other);
        assertThat(changed.version()).isEqualTo(1);
        var closed = OPERATOR.change(OPEN + "/" + id + "/close", 1, Map.of("reason", "customs are on strike"));
        assertThat(closed.version()).isEqualTo(2);
        var seen = AGENT.get(STATIONS + "/" + id + "?min-version=2");
        assertThat(seen.body().at("/open").asBoolean()).isFalse();
        assertThat(seen.text("/reason")).isEqualTo("customs are on strike");
        assertThat(seen.number("/feeBasisPoints")).isEqualTo(450);
        assertThat(seen.text("/languages/1")).isEqualTo("en");
        var reopened = OPERATOR.change(OPEN + "/" + id + "/reopen", 2, Map.of("reason", "they work again"));
        assertThat(reopened.version()).isEqualTo(3);
        assertThat(AGENT.get(STATIONS + "/" + id + "?min-version=3")
                        .body()
                        .at("/open")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void a_station_is_opened_once_under_its_id_and_once_under_a_key() {
        var id = unique();
        var key = UUID.randomUUID().toString();
        var first = OPERATOR.createAs(key, OPEN, station(id, "KRW", "ko", 100));
        assertThat(OPERATOR.createAs(key, OPEN, station(id, "KRW", "ko", 100)).body())
                .isEqualTo(first.body());
        assertThat(OPERATOR.createAs(key, OPEN, station(unique(), "KRW", "ko", 100))
                        .code())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(OPERATOR.create(OPEN, station(id, "KRW", "ko", 100)).code()).isEqualTo("STATION_EXISTS");
    }

    @Test
    void faulty_stations_are_refused_by_field() {
        assertThat(OPERATOR.create(OPEN, Map.of()).errors())
                .containsExactlyInAnyOrder(
                        "id: REQUIRED",
                        "currency: REQUIRED",
                        "languages: REQUIRED",
                        "customsModes: REQUIRED",
                        "feeBasisPoints: REQUIRED");
        var faulty = Map.of(
                "id",
                "Việt Nam",
                "currency",
                "XAU",
                "languages",
                List.of("vi", "Vietnamese"),
                "customsModes",
                List.of("SMUGGLED"),
                "feeBasisPoints",
                10_001);
        assertThat(OPERATOR.create(OPEN, faulty).errors())
                .containsExactlyInAnyOrder(
                        "id: INVALID_VALUE",
                        "currency: UNKNOWN_CURRENCY",
                        "languages[1]: INVALID_VALUE",
                        "customsModes[0]: INVALID_VALUE",
                        "feeBasisPoints: INVALID_VALUE");
        assertThat(AGENT.get(STATIONS + "/nowhere").code()).isEqualTo("STATION_UNKNOWN");
        assertThat(AGENT.get(STATIONS + "/Nowhere!").code()).isEqualTo("STATION_UNKNOWN");
        assertThat(OPERATOR.change(OPEN + "/nowhere/close", 0, Map.of("reason", "why"))
                        .code())
                .isEqualTo("STATION_UNKNOWN");
    }

    @Test
    void rates_are_posted_and_corrected_and_every_posting_stays() {
        var of = now().minusSeconds(3600);
        var first = posted("HUF", "51.5", of);
        assertThat(first.text("/pair")).isEqualTo("CNY-HUF");
        assertThat(first.text("/rate")).isEqualTo("51.5");
        assertThat(first.text("/of")).isEqualTo(of.toString());
        assertThat(first.text("/holdsUntil"))
                .isEqualTo(of.plus(Duration.ofDays(3)).toString());
        assertThat(first.number("/ageSeconds")).isBetween(3600L, 3660L);
        assertThat(first.body().at("/holds").asBoolean()).isTrue();
        assertThat(first.body().at("/postedBy").isNull()).isTrue();
        assertThat(OPERATOR.get(RATES + "/CNY-HUF").text("/postedBy")).startsWith("account-");

        var corrected = posted("HUF", "50.5000", of);
        assertThat(corrected.number("/number")).isEqualTo(2);
        assertThat(corrected.text("/rate")).isEqualTo("50.5");
        var history = AGENT.get(RATES + "/CNY-HUF/history?size=1");
        assertThat(history.text("/items/0/rate")).isEqualTo("50.5");
        var before = AGENT.get(RATES + "/CNY-HUF/history?size=1&after=" + history.text("/next"));
        assertThat(before.text("/items/0/rate")).isEqualTo("51.5");
        assertThat(before.body().at("/next").isNull()).isTrue();
        assertThat(AGENT.get(RATES + "?size=100").http().body()).contains("CNY-HUF");
        assertThat(AGENT.get(RATES + "/HUF-CNY").code()).isEqualTo("RATE_UNKNOWN");
        assertThat(AGENT.get(RATES + "/HUF-CNY/history").code()).isEqualTo("RATE_UNKNOWN");
    }

    @Test
    void what_no_rate_can_be_is_refused_by_field() {
        var late = OPERATOR.create(POST, rate("PLN", "0.5", now()));
        assertThat(late.status()).isEqualTo(201);
        var superseded = OPERATOR.create(POST, rate("PLN", "0.5", now().minusSeconds(600)));
        assertThat(superseded.code()).isEqualTo("RATE_SUPERSEDED");
        assertThat(superseded.text("/field")).isEqualTo("of");
        var future = OPERATOR.create(POST, rate("PLN", "0.5", now().plusSeconds(600)));
        assertThat(future.code()).isEqualTo("INVALID_VALUE");
        assertThat(future.text("/field")).isEqualTo("of");
        for (var absurd : List.of("0", "-1", "1e3", "0.0000000000001", "1000000000", "")) {
            assertThat(OPERATOR.create(POST, rate("PLN", absurd, now())).errors())
                    .as(absurd)
                    .containsExactly("rate: INVALID_VALUE");
        }
        assertThat(OPERATOR.create(POST, rate("CNY", "1", now())).errors()).containsExactly("quote: INVALID_VALUE");
        assertThat(OPERATOR.create(POST, rate("XAU", "1", now())).errors()).containsExactly("quote: UNKNOWN_CURRENCY");
        assertThat(OPERATOR.create(POST, Map.of()).errors())
                .containsExactlyInAnyOrder(
                        "base: REQUIRED", "quote: REQUIRED", "rate: REQUIRED", "of: REQUIRED", "source: REQUIRED");
        assertThat(AGENT.create(POST, rate("PLN", "0.5", now())).status()).isEqualTo(403);
    }

    @Test
    void goods_are_priced_in_a_stations_currency_while_there_is_a_rate_that_holds() {
        var id = opened("CLP", 300);
        var bag = Goods.bag(Goods.verified(FACTORY).id(), "Priced abroad");
        bag.put("dropshipPrice", Goods.price("12.3456"));
        var listing = Goods.published(FACTORY, bag);
        var prices = STATIONS + "/" + id + "/prices?listing=" + listing.id() + "&quantity=";
        assertThat(AGENT.get(prices + "3").code()).isEqualTo("NO_RATE");

        var of = now();
        posted("CLP", "130.25", of);
        var price = AGENT.get(prices + "3");
        assertThat(price.status()).isEqualTo(200);
        // 37.0368 yuan; pesos have no decimals.
        assertThat(price.number("/goods/minor")).isEqualTo(4_824);
        assertThat(price.number("/fee/minor")).isEqualTo(145);
        assertThat(price.number("/total/minor")).isEqualTo(4_969);
        assertThat(price.text("/total/currency")).isEqualTo("CLP");
        assertThat(price.text("/each/value")).isEqualTo("12.3456");
        assertThat(price.text("/rate/rate")).isEqualTo("130.25");
        assertThat(price.text("/rate/of")).isEqualTo(of.toString());
        assertThat(price.text("/rate/rateRules")).isEqualTo("rates-1");
        assertThat(price.number("/listingVersion")).isEqualTo(listing.version());

        assertThat(AGENT.get(prices + "0").errors()).containsExactly("quantity: INVALID_VALUE");
        assertThat(AGENT.get(STATIONS + "/" + id + "/prices").errors())
                .containsExactlyInAnyOrder("listing: REQUIRED", "quantity: REQUIRED");
        assertThat(AGENT.get(STATIONS + "/" + id + "/prices?listing=listing-none&quantity=1")
                        .code())
                .isEqualTo("LISTING_UNKNOWN");
        var ladderOnly = Goods.published(FACTORY, Goods.verified(FACTORY).id(), "Not by the piece");
        assertThat(AGENT.get(STATIONS + "/" + id + "/prices?listing=" + ladderOnly.id() + "&quantity=1")
                        .code())
                .isEqualTo("DROPSHIP_NOT_OFFERED");

        var closed = OPERATOR.change(OPEN + "/" + id + "/close", 0, Map.of("reason", "for today"));
        AGENT.get(STATIONS + "/" + id + "?min-version=" + closed.version());
        assertThat(AGENT.get(prices + "3").code()).isEqualTo("STATION_CLOSED");
        var reopened = OPERATOR.change(OPEN + "/" + id + "/reopen", closed.version(), Map.of("reason", "again"));
        AGENT.get(STATIONS + "/" + id + "?min-version=" + reopened.version());

        Trade.letPass(Duration.ofDays(3).plusMinutes(1));
        var old = AGENT.get(prices + "3");
        assertThat(old.status()).isEqualTo(409);
        assertThat(old.code()).isEqualTo("RATE_TOO_OLD");
        assertThat(old.text("/pair")).isEqualTo("CNY-CLP");
        assertThat(AGENT.get(RATES + "/CNY-CLP").body().at("/holds").asBoolean())
                .isFalse();
        posted("CLP", "131", now());
        assertThat(AGENT.get(prices + "3").number("/goods/minor")).isEqualTo(4_852);
    }

    @Test
    void goods_in_a_stations_own_currency_need_no_rate() {
        var id = opened("CNY", 100);
        var bag = Goods.bag(Goods.verified(FACTORY).id(), "Priced at home");
        bag.put("dropshipPrice", Goods.price("6.1000"));
        var listing = Goods.published(FACTORY, bag);
        var price = AGENT.get(STATIONS + "/" + id + "/prices?listing=" + listing.id() + "&quantity=20");
        assertThat(price.number("/total/minor")).isEqualTo(12_322);
        assertThat(price.body().at("/rate").isNull()).isTrue();
    }
}
