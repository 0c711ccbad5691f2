package market.sourcing.bench.running;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Pattern;
import market.sourcing.bench.report.Results;

/** A token of an account. */
public final class Token {
    private static final Pattern ACCESS = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    private Token() {}

    private record Account(String role, String clientId, String clientSecret) {}

    /**
     * A token of one of the demo accounts.
     *
     * @param data the marketplace's data folder
     * @param role such as buyer
     */
    public static String of(Path data, int port, String role) throws IOException, InterruptedException {
        var accounts = Results.read(data.resolve("demo-accounts.json"), Account[].class);
        for (var account : Objects.requireNonNull(accounts)) {
            if (account.role().equals(role)) {
                return of(port, account.clientId(), account.clientSecret());
            }
        }
        throw new IOException("There is no demo account for " + role);
    }

    /** A token of any account. */
    public static String of(int port, String client, String secret) throws IOException, InterruptedException {
        var credentials = client + ":" + secret;
        var basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            var token = ACCESS.matcher(answer.body());
            if (!token.find()) {
                throw new IOException("no token: " + answer.statusCode());
            }
            return token.group(1);
        }
    }
}
