package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OTHER_BUYER;
import static market.sourcing.api.e2e.Client.OTHER_FACTORY;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import market.sourcing.domain.carrier.Scan;
import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.carrier.ScanNotice;
import market.sourcing.infra.carriers.ScanJson;
import market.sourcing.infra.webhook.OwnSecrets;
import market.sourcing.infra.webhook.WebhookSecrets;
import market.sourcing.infra.webhook.WebhookSignature;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a carrier's own news of a parcel does: twice, in another order, too early, or of somebody else's parcel. */
class ScansToldE2E {
    private static final String HOOK = "/api/carriers/webhooks/simulated";
    private static final Duration A_DAY = Duration.ofDays(1);

    @SuppressWarnings("NullAway.Init")
    private static Goods.Thing bag;

    @BeforeAll
    static void a_factory_promises_a_day() {
        bag = Goods.sentInADay(FACTORY, Goods.verified(FACTORY).id(), "Scanned", 5_000);
    }

    /** The simulated carrier itself tells nothing of such a number. */
    private static String number() {
        return "SIMNEVER" + Goods.unique();
    }

    private static Instant now() {
        return Marketplace.started().bean(InstantSource.class).instant();
    }

    private static Answer tell(String number, String event, ScanKind kind, Instant at) {
        var body = ScanJson.write(new ScanNotice(number, new Scan(event, kind, at, "Yiwu")));
        var secrets = WebhookSecrets.in(
                OwnSecrets.Kind.CARRIERS.file(Marketplace.started().data(), "simulated"));
        var signature = new WebhookSignature(secrets, InstantSource.system()).sign(body);
        return PendingPayment.send(HOOK, BodyPublishers.ofByteArray(body), signature);
    }

    private static String paid() {
        var order = Trade.paid(OTHER_BUYER, bag, 20);
        Promised.awaitState(OTHER_BUYER, order, "RUNNING");
        return order;
    }

    private static Answer handOver(Client who, String order, String number) {
        return Trade.handOver(who, order, Map.of("carrier", Trade.CARRIER, "trackingNumber", number));
    }

    private static long scans(String order) {
        return Trade.history(OTHER_BUYER, order).stream()
                .filter("ParcelScanned"::equals)
                .count();
    }

    @Test
    void the_same_scan_twice_is_noted_once() {
        var order = paid();
        var number = number();
        handOver(FACTORY, order, number);
        for (int i = 0; i < 3; i++) {
            assertThat(tell(number, number + "-a", ScanKind.ACCEPTED, now()).status())
                    .isEqualTo(200);
        }
        Promised.awaitState(OTHER_BUYER, order, "KEPT");
        assertThat(tell(number, number + "-b", ScanKind.IN_TRANSIT, now()).status())
                .isEqualTo(200);
        Trade.awaitLast(OTHER_BUYER, order, "ParcelScanned");
        assertThat(scans(order)).isEqualTo(2);
    }

    @Test
    void in_whatever_order_scans_come_the_earliest_is_the_hand_over() {
        var order = paid();
        var number = number();
        handOver(FACTORY, order, number);
        var accepted = now();
        Trade.letPass(A_DAY.plusMinutes(1));
        Promised.awaitState(OTHER_BUYER, order, "MISSED");
        assertThat(tell(number, number + "-z", ScanKind.DELIVERED, now()).status())
                .isEqualTo(200);
        assertThat(OTHER_BUYER.get(order + "/promise").text("/state")).isEqualTo("MISSED");

        assertThat(tell(number, number + "-a", ScanKind.ACCEPTED, accepted).status())
                .isEqualTo(200);
        Promised.awaitState(FACTORY, order, "EXCUSED");
        var back = Promised.awaitMovements(OTHER_BUYER, order, 2);
        assertThat(back.number("/compensation/takenBack/minor")).isEqualTo(610);
        assertThat(back.text("/parcels/0/lastScan/kind")).isEqualTo("DELIVERED");
    }

    @Test
    void a_scan_before_the_statement_is_taken_when_it_comes_again() {
        var order = paid();
        var number = number();
        var at = now();
        var early = tell(number, number + "-a", ScanKind.ACCEPTED, at);
        assertThat(early.status()).isEqualTo(404);
        assertThat(early.code()).isEqualTo("PARCEL_UNKNOWN");
        assertThat(OTHER_BUYER.get(order + "/promise").text("/state")).isEqualTo("RUNNING");

        handOver(FACTORY, order, number);
        assertThat(tell(number, number + "-a", ScanKind.ACCEPTED, at).status()).isEqualTo(200);
        Promised.awaitState(OTHER_BUYER, order, "KEPT");
        assertThat(scans(order)).isOne();
    }

    @Test
    void another_orders_number_keeps_nobody_elses_promise() {
        var order = paid();
        var number = number();
        handOver(FACTORY, order, number);
        var others =
                Goods.sentInADay(OTHER_FACTORY, Goods.verified(OTHER_FACTORY).id(), "Not scanned", 100);
        var foreign = Trade.paid(OTHER_BUYER, others, 20);
        for (var taken : new Answer[] {handOver(OTHER_FACTORY, foreign, number), handOver(FACTORY, paid(), number)}) {
            assertThat(taken.status()).isEqualTo(409);
            assertThat(taken.code()).isEqualTo("TRACKING_NUMBER_USED");
        }

        assertThat(tell(number, number + "-a", ScanKind.ACCEPTED, now()).status())
                .isEqualTo(200);
        Promised.awaitState(OTHER_BUYER, order, "KEPT");
        assertThat(OTHER_BUYER.get(foreign + "/promise").text("/state")).isEqualTo("RUNNING");
        assertThat(scans(foreign)).isZero();
    }
}
