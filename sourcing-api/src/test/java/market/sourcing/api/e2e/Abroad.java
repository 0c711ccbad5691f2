package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.AGENT;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Markets, people in them, and orders on their behalf. */
final class Abroad {
    static final String REFERENCE = "A-17";

    private Abroad() {}

    /** The code of a station of its own that takes goods in these ways. */
    static String station(String... modes) {
        return station("VND", List.of("vi"), modes);
    }

    static String station(String currency, List<String> languages, String... modes) {
        var id = "e2e-" + Goods.unique().toLowerCase(Locale.ROOT);
        var opened = OPERATOR.create(
                "/api/operations/stations",
                Map.of(
                        "id",
                        id,
                        "currency",
                        currency,
                        "languages",
                        languages,
                        "customsModes",
                        List.of(modes),
                        "feeBasisPoints",
                        300));
        assertThat(opened.status()).isEqualTo(201);
        return id;
    }

    static Map<String, Object> person(String station, String name) {
        var person = new LinkedHashMap<String, Object>();
        person.put("station", station);
        person.put("name", name);
        person.put("address", "18 Example Street, District 1\nHo Chi Minh City");
        person.put("telephone", "+84 90 000 00 00");
        person.put("document", "NATIONAL_ID");
        person.put("number", "001099000000");
        return person;
    }

    /** The id of somebody whom the agent has stated. */
    static String stated(String station) {
        var stated = AGENT.create("/api/consignees", person(station, "Nguyen Thi Example"));
        assertThat(stated.status()).as(stated.http().body()).isEqualTo(201);
        return stated.id();
    }

    static Map<String, Object> onBehalf(String station, String mode, @Nullable String consignee) {
        var onBehalf = new LinkedHashMap<String, Object>();
        onBehalf.put("reference", REFERENCE);
        onBehalf.put("station", station);
        onBehalf.put("customsMode", mode);
        onBehalf.put("consigneeId", consignee);
        return onBehalf;
    }

    static Map<String, Object> order(Goods.Thing listing, int pieces, Object onBehalf) {
        return Map.of("lines", List.of(Trade.line(listing, pieces)), "onBehalf", onBehalf);
    }
}
