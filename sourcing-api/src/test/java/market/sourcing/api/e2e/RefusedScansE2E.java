package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.carrier.Scan;
import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.carrier.ScanNotice;
import market.sourcing.infra.carriers.ScanTaker;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What carriers tell that can't be true of the parcel whose number they name. */
class RefusedScansE2E {
    private static final String SCANS = "/api/operations/refused-scans";

    private static Optional<JsonNode> open(String number) {
        return open(100).stream()
                .filter(it -> it.at("/trackingNumber").asString().equals(number))
                .findFirst();
    }

    /** All of them, page by page. */
    private static List<JsonNode> open(int size) {
        var scans = new ArrayList<JsonNode>();
        var after = "";
        while (true) {
            var page = OPERATOR.get(SCANS + "?size=" + size + after).body();
            var items = page.at("/items").valueStream().toList();
            assertThat(items).hasSizeLessThanOrEqualTo(size);
            scans.addAll(items);
            if (page.at("/next").isNull()) {
                return scans;
            }
            after = "&after=" + page.at("/next").asString();
        }
    }

    private static Answer settle(String id) {
        var grounds = Client.json(Map.of("grounds", "the number was another shop's last year"));
        return OPERATOR.post(SCANS + "/" + id + "/settle", grounds);
    }

    @Test
    void a_scan_of_another_age_is_shown_as_it_was_told() {
        var bag = Goods.inStock(FACTORY, Goods.verified(FACTORY).id(), "Scanned long before", 100);
        var order = Trade.paid(BUYER, bag, 20);
        var number = "SIMOLD" + Goods.unique();
        Trade.handOver(FACTORY, order, Map.of("carrier", Trade.CARRIER, "trackingNumber", number));
        var ages = Instant.parse("1066-10-14T09:00:00Z");
        Marketplace.started()
                .bean(ScanTaker.class)
                .take(
                        Trade.CARRIER,
                        new ScanNotice(number, new Scan("old-" + Goods.unique(), ScanKind.ACCEPTED, ages, null)));

        var scan = open(number).orElseThrow();
        assertThat(scan.at("/scannedAt").asString()).isEqualTo(ages.toString());
        assertThat(settle(scan.at("/id").asString()).status()).isEqualTo(200);
    }

    @Test
    void a_scan_from_before_the_payment_waits_for_an_operator() {
        var bag = Goods.inStock(FACTORY, Goods.verified(FACTORY).id(), "Scanned before", 100);
        var order = Trade.paid(BUYER, bag, 20);
        var number = "SIMNEVER" + Goods.unique();
        assertThat(Trade.handOver(FACTORY, order, Map.of("carrier", Trade.CARRIER, "trackingNumber", number))
                        .status())
                .isEqualTo(200);
        var early = Returned.now().minus(Duration.ofDays(30));
        var notice = new ScanNotice(number, new Scan("early-" + Goods.unique(), ScanKind.DELIVERED, early, null));
        var carrier = Marketplace.started().bean(ScanTaker.class);
        carrier.take(Trade.CARRIER, notice);
        carrier.take(Trade.CARRIER, notice);

        var scan = open(number).orElseThrow();
        assertThat(scan.at("/code").asString()).isEqualTo("SCAN_TOO_EARLY");
        assertThat(scan.at("/scanId").asString()).isEqualTo(notice.scan().id());
        assertThat(Trade.history(BUYER, order)).doesNotContain("ParcelScanned");

        var settled = settle(scan.at("/id").asString());
        assertThat(settled.status()).isEqualTo(200);
        assertThat(settled.text("/settledAt")).isNotEmpty();
        assertThat(open(number)).isEmpty();
        assertThat(settle(scan.at("/id").asString()).text("/settledAt")).isEqualTo(settled.text("/settledAt"));
        assertThat(settle("999999999").status()).isEqualTo(404);
    }

    @Test
    void they_are_listed_page_by_page() {
        var bag = Goods.inStock(FACTORY, Goods.verified(FACTORY).id(), "Scanned too often", 100);
        var order = Trade.paid(BUYER, bag, 20);
        var number = "SIMPAGE" + Goods.unique();
        Trade.handOver(FACTORY, order, Map.of("carrier", Trade.CARRIER, "trackingNumber", number));
        var early = Returned.now().minus(Duration.ofDays(30));
        for (int scan = 0; scan < 3; scan++) {
            Marketplace.started()
                    .bean(ScanTaker.class)
                    .take(
                            Trade.CARRIER,
                            new ScanNotice(number, new Scan("page-" + Goods.unique(), ScanKind.ACCEPTED, early, null)));
        }

        assertThat(open(2)).isEqualTo(open(100)).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(3);
        open(100).stream()
                .filter(it -> it.at("/trackingNumber").asString().equals(number))
                .forEach(it -> settle(it.at("/id").asString()));
        assertThat(OPERATOR.get(SCANS + "?size=0").status()).isEqualTo(400);
        assertThat(OPERATOR.get(SCANS + "?after=x").status()).isEqualTo(400);
    }
}
