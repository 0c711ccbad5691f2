package market.sourcing.api.imports.cli;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was typed after the command. */
record Arguments(
        Path file, URI url, Path accounts, @Nullable String factory) {
    static final String USAGE = """
            Imports a file of offers (NDJSON) or the order book of a factory (.csv), plain or packed (.gz), into a running
            marketplace and prints the report.

            ImportCommand FILE [--url http://localhost:8080] [--accounts data/demo-accounts.json]
            ImportCommand FILE.csv --factory ID [--url …] [--accounts …]

            The operator's client id and secret are read from the accounts file, or from the environment:
            SOURCING_CLIENT_ID and SOURCING_CLIENT_SECRET.
            Ends with 0 when the import is done, 1 when it failed, 2 when it was called in a wrong way.
            """;

    private static final String URL = "http://localhost:8080";
    private static final String ACCOUNTS = "data/demo-accounts.json";

    /** @throws WrongUsage naming what is wrong */
    static Arguments parse(List<String> words) {
        var left = new ArrayDeque<>(words);
        @Nullable String file = null;
        var url = URL;
        var accounts = ACCOUNTS;
        @Nullable String factory = null;
        while (!left.isEmpty()) {
            var word = option(left);
            switch (word) {
                case "--url" -> url = value(word, left);
                case "--accounts" -> accounts = value(word, left);
                case "--factory" -> factory = value(word, left);
                default -> {
                    if (word.startsWith("--") || file != null) {
                        throw new WrongUsage("Not understood: " + word);
                    }
                    file = word;
                }
            }
        }
        if (file == null || file.isBlank()) {
            throw new WrongUsage("Which file? Name one of NDJSON or CSV.");
        }
        var arguments = new Arguments(
                Path.of(file), address(url), Path.of(accounts), factory == null || factory.isBlank() ? null : factory);
        if (arguments.orders() && arguments.factory() == null) {
            throw new WrongUsage("Whose orders? Name the factory that sold with --factory (-Dfactory=).");
        }
        return arguments;
    }

    /** Whether the file is an order book, by its name. */
    boolean orders() {
        var name = file.getFileName().toString();
        return name.endsWith(".csv") || name.endsWith(".csv.gz");
    }

    /** Where it is sent to. */
    String path() {
        return orders()
                ? "/api/imports/orders?factoryId=" + URLEncoder.encode(String.valueOf(factory), StandardCharsets.UTF_8)
                : "/api/imports/offers";
    }

    String contentType() {
        if (gzip()) {
            return "application/gzip";
        }
        return orders() ? "text/csv" : "application/x-ndjson";
    }

    private boolean gzip() {
        return file.getFileName().toString().endsWith(".gz");
    }

    /** The next word; {@code --name=value} is two. */
    private static String option(ArrayDeque<String> left) {
        var word = left.removeFirst();
        int equals = word.startsWith("--") ? word.indexOf('=') : -1;
        if (equals < 0) {
            return word;
        }
        left.addFirst(word.substring(equals + 1));
        return word.substring(0, equals);
    }

    private static String value(String option, ArrayDeque<String> left) {
        if (left.isEmpty()) {
            throw new WrongUsage("A value is missing after " + option);
        }
        return left.removeFirst();
    }

    private static URI address(String url) {
        try {
            var address = URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
            if (("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException notAnAddress) {
            throw new WrongUsage("Not an address: " + url);
        }
        throw new WrongUsage("Not an address of the web: " + url);
    }
}
