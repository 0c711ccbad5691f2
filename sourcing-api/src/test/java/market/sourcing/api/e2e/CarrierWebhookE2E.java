package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import market.sourcing.domain.carrier.Scan;
import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.carrier.ScanNotice;
import market.sourcing.infra.carriers.ScanJson;
import market.sourcing.infra.webhook.OwnSecrets;
import market.sourcing.infra.webhook.WebhookSecrets;
import market.sourcing.infra.webhook.WebhookSignature;
import org.junit.jupiter.api.Test;

/** Who may tell of scans, and in what shape. */
class CarrierWebhookE2E {
    private static final String HOOK = "/api/carriers/webhooks/royal-mail";
    private static final byte[] ACCEPTED = ScanJson.write(new ScanNotice(
            "RA473124829GB", new Scan("scan-1", ScanKind.ACCEPTED, Instant.parse("2026-01-01T00:00:00Z"), "Yiwu")));

    private static WebhookSecrets secrets() {
        return secretsOf("royal-mail");
    }

    static WebhookSecrets secretsOf(String carrier) {
        return WebhookSecrets.in(
                OwnSecrets.Kind.CARRIERS.file(Marketplace.started().data(), carrier));
    }

    private static Answer send(String path, byte[] body, String signature) {
        return PendingPayment.send(path, BodyPublishers.ofByteArray(body), signature);
    }

    private static Answer sendSigned(String path, byte[] body) {
        return send(path, body, new WebhookSignature(secrets(), InstantSource.system()).sign(body));
    }

    @Test
    void a_missing_a_forged_and_an_old_signature_are_refused() {
        var minutesAgo = Instant.now().minus(Duration.ofMinutes(6));
        var old = new WebhookSignature(secrets(), () -> minutesAgo).sign(ACCEPTED);
        var forged = new WebhookSignature(
                        WebhookSecrets.configured("somebody-elses-secret", ""), InstantSource.system())
                .sign(ACCEPTED);
        for (var header : new String[] {"none", forged, old}) {
            var refused = send(HOOK, ACCEPTED, header);
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.code()).isEqualTo("INVALID_SIGNATURE");
        }
        assertThat(NOBODY.post(HOOK, new String(ACCEPTED, StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("INVALID_SIGNATURE");
        assertThat(NOBODY.get(HOOK).status()).isEqualTo(401);
    }

    @Test
    void who_tells_of_payments_can_not_tell_of_parcels() {
        var ofPayments = PendingPayment.signature().sign(ACCEPTED);
        assertThat(send(HOOK, ACCEPTED, ofPayments).code()).isEqualTo("INVALID_SIGNATURE");
    }

    @Test
    void no_carrier_can_tell_for_another() {
        var ofAnother = new WebhookSignature(secretsOf("ems"), InstantSource.system()).sign(ACCEPTED);
        assertThat(send("/api/carriers/webhooks/ems", ACCEPTED, ofAnother).code())
                .isEqualTo("PARCEL_UNKNOWN");
        assertThat(send(HOOK, ACCEPTED, ofAnother).code()).isEqualTo("INVALID_SIGNATURE");
    }

    @Test
    void carriers_that_are_not_known_other_bodies_and_large_ones_are_refused() {
        assertThat(sendSigned("/api/carriers/webhooks/pigeon", ACCEPTED).code()).isEqualTo("NOT_FOUND");
        for (var body : new String[] {"", "nonsense", "[]"}) {
            var unreadable = sendSigned(HOOK, body.getBytes(StandardCharsets.UTF_8));
            assertThat(unreadable.status()).isEqualTo(400);
            assertThat(unreadable.code()).isEqualTo("MALFORMED_JSON");
        }
        var ups = new WebhookSignature(secretsOf("ups"), InstantSource.system()).sign(ACCEPTED);
        var ofAnother = send("/api/carriers/webhooks/ups", ACCEPTED, ups);
        assertThat(ofAnother.code()).isEqualTo("INVALID_VALUE");
        assertThat(ofAnother.text("/field")).isEqualTo("trackingNumber");
        assertThat(sendSigned(HOOK, new byte[16 * 1024 + 1]).code()).isEqualTo("BODY_TOO_LARGE");
    }
}
