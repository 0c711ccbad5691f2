package market.sourcing.api.imports.cli;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was typed after the command.
 *
 * @param file to be imported; of a call that cancels, not asked for
 * @param profile the file that describes an order book, or null for the known book
 * @param preview whether only the first rows are shown as they would be understood
 * @param cancel the import to be called off, or null
 */
record Arguments(
        Path file,
        URI url,
        Path accounts,
        @Nullable String factory,
        @Nullable Path profile,
        boolean preview,
        @Nullable String cancel) {
    static final String USAGE = """
            Imports a file of offers (NDJSON) or the order book of a factory (.csv), plain or packed (.gz), into a running
            marketplace and prints the report.

            ImportCommand FILE [--url http://localhost:8080] [--accounts data/demo-accounts.json]
            ImportCommand FILE.csv --factory ID [--profile PROFILE.json] [--preview] [--url …] [--accounts …]
            ImportCommand --cancel IMPORT [--url …] [--accounts …]

            --profile names a file that describes how the order book is written; --preview shows how its first rows are
            understood, and writes nothing.

            The operator's client id and secret are read from the accounts file, or from the environment:
            SOURCING_CLIENT_ID and SOURCING_CLIENT_SECRET. Interrupted, the command ends and the marketplace goes on with a
            file that it has received; --cancel calls it off.
            Ends with 0 when the import is done, or called off as asked, 1 when it is not, 2 when it was called in a wrong way.
            """;

    private static final String URL = "http://localhost:8080";
    private static final String ACCOUNTS = "data/demo-accounts.json";

    /** @throws WrongUsage naming what is wrong */
    static Arguments parse(List<String> typed) {
        var words = Words.of(typed);
        var file = words.file();
        var url = address(words.said().getOrDefault(Words.URL, URL));
        var accounts = Path.of(words.said().getOrDefault(Words.ACCOUNTS, ACCOUNTS));
        var factory = words.of(Words.FACTORY);
        var profile = words.of(Words.PROFILE);
        boolean preview = words.asks(Words.PREVIEW);
        var cancel = words.said().get(Words.CANCEL);
        if (cancel != null) {
            boolean alone = file == null && factory == null && profile == null && !preview;
            if (!alone || !cancel.matches("import-[a-z0-9-]+")) {
                throw new WrongUsage("Call off what? Name the import, such as import-7, and no file.");
            }
            return new Arguments(Path.of(""), url, accounts, null, null, false, cancel);
        }
        if (file == null || file.isBlank()) {
            throw new WrongUsage("Which file? Name one of NDJSON or CSV.");
        }
        var arguments = new Arguments(
                Path.of(file), url, accounts, factory, profile == null ? null : Path.of(profile), preview, null);
        if (arguments.orders() && factory == null) {
            throw new WrongUsage("Whose orders? Name the factory that sold with --factory (-Dfactory=).");
        }
        if (!arguments.orders() && (preview || profile != null)) {
            throw new WrongUsage("Only an order book (.csv) has a profile and a preview.");
        }
        return arguments;
    }

    /** Whether the file is an order book, by its name. */
    boolean orders() {
        var name = name();
        return name.endsWith(".csv") || name.endsWith(".csv.gz");
    }

    /** In small letters: .CSV is the same. */
    private String name() {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    /**
     * Where it is sent to.
     *
     * @param described the profile's text, or null
     */
    String path(@Nullable String described) {
        if (!orders()) {
            return "/api/imports/offers";
        }
        return "/api/imports/orders" + (preview ? "/preview" : "") + "?factoryId=" + encoded(String.valueOf(factory))
                + (described == null ? "" : "&profile=" + encoded(described));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    String contentType() {
        if (gzip()) {
            return "application/gzip";
        }
        return orders() ? "text/csv" : "application/x-ndjson";
    }

    boolean gzip() {
        return name().endsWith(".gz");
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
