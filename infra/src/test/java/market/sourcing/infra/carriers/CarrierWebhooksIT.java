package market.sourcing.infra.carriers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import market.sourcing.domain.carrier.Carrier;
import market.sourcing.domain.carrier.Scan;
import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.carrier.ScanNotice;
import market.sourcing.domain.shared.Refused;
import market.sourcing.infra.testing.TestDatabase;
import market.sourcing.infra.testing.TestPostgres;
import market.sourcing.infra.webhook.Reception;
import market.sourcing.infra.webhook.WebhookSecrets;
import market.sourcing.infra.webhook.WebhookSignature;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class CarrierWebhooksIT {
    private static final WebhookSecrets SECRETS = WebhookSecrets.configured("a-secret-of-these-tests", "");
    private static final Instant AT = Instant.parse("2030-01-01T08:00:00Z");

    private final TestDatabase database = TestPostgres.freshDatabase();
    private final JdbcClient jdbc = JdbcClient.create(database.pool());
    private final WebhookSignature signature = new WebhookSignature(SECRETS, InstantSource.system());
    private final List<ScanNotice> taken = new ArrayList<>();
    private @Nullable RuntimeException failure;
    private final CarrierWebhooks webhooks = new CarrierWebhooks(
            Set.of(Carrier.ROYAL_MAIL, Carrier.EMS), _ -> signature, jdbc, () -> (carrier, notice) -> take(notice));

    @AfterEach
    void close() {
        database.close();
    }

    private void take(ScanNotice notice) {
        if (failure != null) {
            throw failure;
        }
        taken.add(notice);
    }

    private static ScanNotice notice(String id, ScanKind kind, Instant at) {
        return new ScanNotice("RA473124829GB", new Scan(id, kind, at, "Yiwu"));
    }

    private Reception send(String carrier, ScanNotice notice) {
        var body = ScanJson.write(notice);
        return webhooks.receive(carrier, signature.sign(body), body);
    }

    @Test
    void a_scan_told_twice_or_replayed_within_the_five_minutes_is_taken_once() {
        var accepted = notice("scan-1", ScanKind.ACCEPTED, AT);
        var body = ScanJson.write(accepted);
        var header = signature.sign(body);
        assertThat(webhooks.receive("royal-mail", header, body)).isEqualTo(Reception.TAKEN);
        assertThat(webhooks.receive("royal-mail", header, body)).isEqualTo(Reception.KNOWN);
        assertThat(send("royal-mail", accepted)).isEqualTo(Reception.KNOWN);
        assertThat(taken).containsExactly(accepted);
    }

    @Test
    void scans_are_taken_in_whatever_order_they_are_told() {
        var delivered = notice("scan-2", ScanKind.DELIVERED, AT.plus(Duration.ofDays(5)));
        var accepted = notice("scan-1", ScanKind.ACCEPTED, AT);
        assertThat(send("royal-mail", delivered)).isEqualTo(Reception.TAKEN);
        assertThat(send("royal-mail", accepted)).isEqualTo(Reception.TAKEN);
        assertThat(taken).containsExactly(delivered, accepted);
    }

    @Test
    void a_scan_that_could_not_be_taken_is_taken_when_it_comes_again() {
        var accepted = notice("scan-1", ScanKind.ACCEPTED, AT);
        failure = new IllegalStateException("no such parcel yet");
        assertThatThrownBy(() -> send("royal-mail", accepted)).isSameAs(failure);
        failure = null;
        assertThat(send("royal-mail", accepted)).isEqualTo(Reception.TAKEN);
    }

    @Test
    void an_id_of_one_carrier_is_another_one_of_another_carrier_and_of_a_payment() {
        jdbc.sql("insert into webhook_receipt (provider, event_id) values ('royal-mail', 'scan-1')")
                .update();
        assertThat(send("royal-mail", notice("scan-1", ScanKind.ACCEPTED, AT))).isEqualTo(Reception.TAKEN);
        assertThat(send("ems", notice("scan-1", ScanKind.ACCEPTED, AT))).isEqualTo(Reception.TAKEN);
    }

    @Test
    void a_missing_a_forged_and_an_old_signature_are_turned_away() {
        var body = ScanJson.write(notice("scan-1", ScanKind.ACCEPTED, AT));
        var other = WebhookSecrets.configured("somebody-elses-secret", "");
        var forged = new WebhookSignature(other, InstantSource.system()).sign(body);
        var sixMinutesAgo = Instant.now().minus(Duration.ofMinutes(6));
        var old = new WebhookSignature(SECRETS, () -> sixMinutesAgo).sign(body);
        var ofAnother = signature.sign("{}".getBytes(StandardCharsets.UTF_8));
        for (var header : new String[] {null, "", forged, old, ofAnother}) {
            assertThat(webhooks.receive("royal-mail", header, body)).isEqualTo(Reception.NOT_SIGNED);
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void a_number_in_the_place_of_a_kind_is_a_fault_of_that_field_however_large() {
        var whole = new String(ScanJson.write(notice("scan-1", ScanKind.ACCEPTED, AT)), StandardCharsets.UTF_8);
        for (var number : List.of("1", "1180591620717411303424", "1e2147483648")) {
            var body = whole.replace("\"ACCEPTED\"", number).getBytes(StandardCharsets.UTF_8);
            assertThatThrownBy(() -> webhooks.receive("royal-mail", signature.sign(body), body))
                    .as(number)
                    .isInstanceOfSatisfying(
                            Refused.class, it -> assertThat(it.facts()).containsEntry("field", "kind"));
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void carriers_that_are_not_served_and_numbers_of_others_are_turned_away() {
        var accepted = notice("scan-1", ScanKind.ACCEPTED, AT);
        assertThat(send("pigeon", accepted)).isEqualTo(Reception.NO_SUCH_SENDER);
        assertThat(send("ups", accepted)).isEqualTo(Reception.NO_SUCH_SENDER);
        var body = ScanJson.write(new ScanNotice("1Z5R89390357567127", accepted.scan()));
        assertThatThrownBy(() -> webhooks.receive("royal-mail", signature.sign(body), body))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.facts()).containsEntry("field", "trackingNumber"));
        assertThat(taken).isEmpty();
    }
}
