package market.sourcing.api.imports.cli;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was typed after the command.
 *
 * @param file to be imported; of a call that cancels, not asked for
 * @param cancel the import to be called off, or null
 */
record Arguments(
        Path file,
        URI url,
        Path accounts,
        @Nullable String factory,
        @Nullable String cancel) {
    static final String USAGE = """
            Imports a file of offers (NDJSON) or the order book of a factory (.csv), plain or packed (.gz), into a running
            marketplace and prints the report.

            ImportCommand FILE [--url http://localhost:8080] [--accounts data/demo-accounts.json]
            ImportCommand FILE.csv --factory ID [--url …] [--accounts …]
            ImportCommand --cancel IMPORT [--url …] [--accounts …]

            The operator's client id and secret are read from the accounts file, or from the environment:
            SOURCING_CLIENT_ID and SOURCING_CLIENT_SECRET. Interrupted, the command ends and the marketplace goes on with a
            file that it has received; --cancel calls it off.
            Ends with 0 when the import is done, or called off as asked, 1 when it is not, 2 when it was called in a wrong way.
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
        @Nullable String cancel = null;
        while (!left.isEmpty()) {
            var word = option(left);
            switch (word) {
                case "--url" -> url = value(word, left);
                case "--accounts" -> accounts = value(word, left);
                case "--factory" -> factory = value(word, left);
                case "--cancel" -> cancel = value(word, left);
                default -> {
                    if (word.startsWith("--") || file != null) {
                        throw new WrongUsage("Not understood: " + word);
                    }
                    file = word;
                }
            }
        }
        if (cancel != null && file == null && cancel.matches("import-[a-z0-9-]+")) {
            return new Arguments(Path.of(""), address(url), Path.of(accounts), null, cancel);
        }
        if (file == null || file.isBlank() || cancel != null) {
            throw new WrongUsage("Which file? Name one of NDJSON or CSV.");
        }
        var arguments = new Arguments(
                Path.of(file),
                address(url),
                Path.of(accounts),
                factory == null || factory.isBlank() ? null : factory,
                null);
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
