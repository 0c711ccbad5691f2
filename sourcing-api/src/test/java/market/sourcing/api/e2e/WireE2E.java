package market.sourcing.api.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are wrong before anybody asks what they want. */
class WireE2E {

    @Test
    void a_version_of_http_that_is_not_spoken_is_said_as_such() throws IOException {
        var answer = RawHttp.get("GET /api/listings HTTP/7.0", "Host: localhost");

        assertThat(answer).startsWith("HTTP/1.1 505").contains("\"status\":505", "HTTP_VERSION_NOT_SUPPORTED");
    }

    @Test
    void a_transfer_coding_that_is_not_known_is_said_as_such() throws IOException {
        var answer = RawHttp.get("POST /api/orders HTTP/1.1", "Host: localhost", "Transfer-Encoding: secret");

        assertThat(answer).startsWith("HTTP/1.1 501").contains("\"status\":501", "NOT_IMPLEMENTED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/orders/義", "/api/orders?size=%1b[31m", "/api/orders/%zz", "/api/listings?q=a b", "*", "x"})
    void a_target_that_is_no_address_is_no_fault_of_the_server(String target) throws IOException {
        var answer = RawHttp.get("GET " + target + " HTTP/1.1", "Host: localhost");

        assertThat(answer).startsWith("HTTP/1.1 4").contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Idempotency-Key: schlüssel-鍵", "If-Match: \"鍵\"", "Accept-Language: 鍵", "X-Any: 鍵"})
    void a_header_that_is_not_ascii_is_no_fault_of_the_server(String header) throws IOException {
        for (var target : new String[] {"/api/orders", "/api/orders/order-1/cancel", "/api/evidence?name=a"}) {
            var answer = RawHttp.get(
                    "POST " + target + " HTTP/1.1",
                    "Host: localhost",
                    "Authorization: Bearer " + Client.BUYER.token(),
                    "Content-Type: application/json",
                    "Content-Length: 0",
                    header);

            assertThat(answer).as(target).startsWith("HTTP/1.1 4").contains("application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/payments/webhooks/sandbox", "/api/carriers/webhooks/simulated"})
    void a_signature_that_is_not_ascii_is_not_ours(String hook) throws IOException {
        var answer = RawHttp.get(
                "POST " + hook + " HTTP/1.1", "Host: localhost", "Webhook-Signature: t=鍵", "Content-Length: 0");

        assertThat(answer).startsWith("HTTP/1.1 4").contains("application/problem+json");
    }
}
