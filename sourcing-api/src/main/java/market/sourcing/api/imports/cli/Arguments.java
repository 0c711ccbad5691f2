package market.sourcing.api.imports.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was typed after the command. */
record Arguments(Path file, URI url, Path accounts) {
    static final String USAGE = """
            Imports a file of offers (NDJSON, plain or .gz) into a running marketplace and prints the report.

            ImportCommand FILE [--url http://localhost:8080] [--accounts data/demo-accounts.json]

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
        while (!left.isEmpty()) {
            var word = left.removeFirst();
            switch (word) {
                case "--url" -> url = value(word, left);
                case "--accounts" -> accounts = value(word, left);
                default -> {
                    if (word.startsWith("--") || file != null) {
                        throw new WrongUsage("Not understood: " + word);
                    }
                    file = word;
                }
            }
        }
        if (file == null || file.isBlank()) {
            throw new WrongUsage("Which file? Name one of NDJSON.");
        }
        return new Arguments(Path.of(file), address(url), Path.of(accounts));
    }

    boolean gzip() {
        return file.getFileName().toString().endsWith(".gz");
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
