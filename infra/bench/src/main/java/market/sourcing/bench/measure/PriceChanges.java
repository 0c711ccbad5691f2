package market.sourcing.bench.measure;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import market.sourcing.bench.catalogue.Catalogue;
import market.sourcing.bench.load.KeepAlive;

/** An operator changes prices of listings of the catalogue, on one connection. */
final class PriceChanges {
    private final KeepAlive client;
    private final String token;

    PriceChanges(KeepAlive client, String token) {
        this.client = client;
        this.token = token;
    }

    synchronized void of(int listing) throws IOException {
        var price = "%d.%04d"
                .formatted(
                        1 + ThreadLocalRandom.current().nextInt(900),
                        ThreadLocalRandom.current().nextInt(10_000));
        var answer = client.post(
                "/api/listings/" + Catalogue.listingId(listing) + "/reprice",
                "Authorization: Bearer " + token + "\r\nIf-Match: *\r\n",
                "{\"ladder\":[{\"from\":1,\"price\":{\"value\":\"" + price + "\",\"currency\":\"CNY\"}}]}");
        if (answer.status() != HttpURLConnection.HTTP_OK) {
            throw new IOException(new String(answer.body(), StandardCharsets.UTF_8));
        }
    }
}
