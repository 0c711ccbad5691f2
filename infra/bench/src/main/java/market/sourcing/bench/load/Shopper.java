package market.sourcing.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** A buyer over one connection who asks for a quote, orders on it and pays. */
final class Shopper implements Task {
    private static final Pattern QUOTE = Pattern.compile("\"id\"\\s*:\\s*\"(quote-[^\"]+)\"");
    private static final Pattern ORDER = Pattern.compile("\"id\"\\s*:\\s*\"(order-[^\"]+)\"");
    private static final Pattern VERSION = Pattern.compile("\"orderVersion\"\\s*:\\s*(\\d+)");

    private final KeepAlive connection;
    private final String token;
    private final String name;
    private final Supplier<String> basket;
    private final Latencies latencies;
    private long turn;

    /**
     * @param name of its own among all shoppers and runs
     * @param basket makes the lines of the next quote, as JSON
     */
    Shopper(KeepAlive connection, String token, String name, Supplier<String> basket, Latencies latencies) {
        this.connection = connection;
        this.token = token;
        this.name = name;
        this.basket = basket;
        this.latencies = latencies;
    }

    @Override
    public void run() throws IOException {
        buy();
    }

    /** Returns where an order that is paid can be seen, as soon as it is shown as paid. */
    String buy() throws IOException {
        turn++;
        long start = System.nanoTime();
        var quote = found(QUOTE, post("/api/quotes", "{\"lines\": [" + basket.get() + "]}", 201));
        var order = found(ORDER, post("/api/orders", "{\"quoteId\": \"" + quote + "\"}", 201));
        var paid = post("/api/orders/" + order + "/pay", "{\"method\": \"sandbox-approve\"}", 200);
        latencies.add(System.nanoTime() - start);
        if (!paid.contains("HELD")) {
            throw new IOException("not paid: " + paid);
        }
        return "/api/orders/" + order + "?min-version=" + found(VERSION, paid);
    }

    private String post(String path, String json, int expected) throws IOException {
        var headers = "Authorization: Bearer " + token + "\r\nIdempotency-Key: " + name + "-" + turn + "\r\n";
        var answer = connection.post(path, headers, json);
        var body = new String(answer.body(), StandardCharsets.UTF_8);
        if (answer.status() != expected) {
            throw new IOException(path + " was answered with " + answer.status() + ": " + body);
        }
        return body;
    }

    private static String found(Pattern pattern, String body) throws IOException {
        var match = pattern.matcher(body);
        if (!match.find()) {
            throw new IOException("nothing like " + pattern + " in " + body);
        }
        return match.group(1);
    }
}
