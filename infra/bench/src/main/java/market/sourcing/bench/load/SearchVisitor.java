package market.sourcing.bench.load;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.regex.Pattern;
import market.sourcing.bench.catalogue.QueryMix;
import market.sourcing.bench.catalogue.Wanted;
import org.jspecify.annotations.Nullable;

/** Somebody who searches over one connection, from one mix, and sometimes turns the page. */
final class SearchVisitor implements Task {
    private static final int OK = 200;
    private static final Pattern NEXT = Pattern.compile("\"next\"\\s*:\\s*\"([^\"]+)\"");

    private final KeepAlive connection;
    private final QueryMix mix;
    private final Latencies latencies;
    private @Nullable String nextPage;

    SearchVisitor(KeepAlive connection, QueryMix mix, Latencies latencies) {
        this.connection = connection;
        this.mix = mix;
        this.latencies = latencies;
    }

    /** One request. */
    @Override
    public void run() throws IOException {
        if (nextPage != null) {
            ask(nextPage);
            nextPage = null;
            return;
        }
        var wanted = mix.next();
        var path = path(wanted);
        var body = ask(path);
        var next = NEXT.matcher(body);
        if (wanted.secondPage() && next.find()) {
            nextPage = path + "&after=" + encoded(next.group(1));
        }
    }

    private String ask(String path) throws IOException {
        long start = System.nanoTime();
        var answer = connection.get(path);
        latencies.add(System.nanoTime() - start);
        var body = new String(answer.body(), StandardCharsets.UTF_8);
        if (answer.status() != OK) {
            throw new IOException(path + " was answered with " + answer.status() + ": " + body);
        }
        return body;
    }

    static String path(Wanted wanted) {
        var parts = new ArrayList<String>();
        parts.add("size=20");
        add(parts, "q", wanted.q());
        add(parts, "category", wanted.category());
        add(parts, "priceMax", wanted.priceMax());
        add(parts, "dispatch", wanted.dispatch());
        add(parts, "sort", wanted.sort());
        return "/api/listings?" + String.join("&", parts);
    }

    private static void add(ArrayList<String> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.add(name + "=" + encoded(value.toString()));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
