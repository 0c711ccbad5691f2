package market.sourcing.api.imports.cli;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

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
    private static final Pattern IMPORT = Pattern.compile("import-[a-z0-9-]+");

    /** @throws ParameterException naming what is wrong */
    static Arguments parse(List<String> typed) {
        var line = Words.line();
        line.parseArgs(typed.toArray(String[]::new));
        Words words = line.getCommand();
        var cancel = words.cancel();
        return cancel == null ? ofFile(words, line) : ofCancel(words, cancel, line);
    }

    private static Arguments ofCancel(Words words, String cancel, CommandLine line) {
        boolean alone = words.file() == null
                && said(words.factory()) == null
                && said(words.profile()) == null
                && !words.preview();
        if (!alone || !IMPORT.matcher(cancel).matches()) {
            throw new ParameterException(line, "Call off what? Name the import, such as import-7, and no file.");
        }
        return new Arguments(Path.of(""), words.url(), words.accounts(), null, null, false, cancel);
    }

    private static Arguments ofFile(Words words, CommandLine line) {
        var file = said(words.file());
        if (file == null) {
            throw new ParameterException(line, "Which file? Name one of NDJSON or CSV.");
        }
        var profile = said(words.profile());
        var arguments = new Arguments(
                Path.of(file),
                words.url(),
                words.accounts(),
                said(words.factory()),
                profile == null ? null : Path.of(profile),
                words.preview(),
                null);
        if (arguments.orders() && arguments.factory() == null) {
            throw new ParameterException(line, "Whose orders? Name the factory that sold with --factory (-Dfactory=).");
        }
        if (!arguments.orders() && (words.preview() || profile != null)) {
            throw new ParameterException(line, "Only an order book (.csv) has a profile and a preview.");
        }
        return arguments;
    }

    private static @Nullable String said(@Nullable String word) {
        return word == null || word.isBlank() ? null : word;
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
}
