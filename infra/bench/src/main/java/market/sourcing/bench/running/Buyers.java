package market.sourcing.bench.running;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import market.sourcing.bench.load.KeepAlive;

/** Buyers with accounts of their own, made by the operator. */
public final class Buyers {
    private static final Pattern SECRET = Pattern.compile("\"clientSecret\"\\s*:\\s*\"([^\"]+)\"");

    private final Map<String, String> secrets;

    private Buyers(Map<String, String> secrets) {
        this.secrets = secrets;
    }

    public static Buyers made(int count, Path data, int port) throws IOException, InterruptedException {
        var operator = "Authorization: Bearer " + Token.of(data, port, "operator") + "\r\n";
        var secrets = new LinkedHashMap<String, String>();
        try (var connection = new KeepAlive(port)) {
            for (int buyer = 0; buyer < count; buyer++) {
                var name = "bench-buyer-" + buyer;
                var answer = connection.post(
                        "/api/operations/accounts",
                        operator,
                        "{\"clientId\": \"%s\", \"roles\": [\"buyer\"]}".formatted(name));
                var body = new String(answer.body(), StandardCharsets.UTF_8);
                var secret = SECRET.matcher(body);
                if (!secret.find()) {
                    throw new IOException("no account: " + body);
                }
                secrets.put(name, secret.group(1));
            }
        }
        return new Buyers(secrets);
    }

    /** Fresh ones, good for an hour. */
    public List<String> tokens(int port) throws IOException, InterruptedException {
        var tokens = new ArrayList<String>();
        for (var buyer : secrets.entrySet()) {
            tokens.add(Token.of(port, buyer.getKey(), buyer.getValue()));
        }
        return tokens;
    }
}
