package market.sourcing.api.imports.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The words of a call. What is blank was not said: a build passes on every option, said or not. */
@Command(
        name = "ImportCommand",
        sortOptions = false,
        description =
                "%nImports a file of offers (NDJSON) or the order book of a factory (.csv), plain or packed (.gz), into a"
                        + " running marketplace and prints the report.%n",
        customSynopsis = {
            "ImportCommand FILE [--url URL] [--accounts FILE]",
            "ImportCommand FILE.csv --factory ID [--profile PROFILE.json] [--preview] [--url URL] [--accounts FILE]",
            "ImportCommand --cancel IMPORT [--url URL] [--accounts FILE]"
        },
        footer = {
            "",
            "The operator's client id and secret are read from the accounts file, or from the environment:",
            "SOURCING_CLIENT_ID and SOURCING_CLIENT_SECRET. Interrupted, the command ends and the marketplace goes on with a",
            "file that it has received; --cancel calls it off.",
            "Ends with 0 when the import is done, or called off as asked, 1 when it is not, 2 when it was called in a wrong way."
        })
interface Words {
    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "the file, an order book where its name ends with .csv")
    @Nullable
    String file();

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080",
            converter = WebAddress.class,
            description = "where the marketplace is (${DEFAULT-VALUE})")
    URI url();

    @Option(
            names = "--accounts",
            paramLabel = "FILE",
            defaultValue = "data/demo-accounts.json",
            description = "has the operator's client id and secret (${DEFAULT-VALUE})")
    Path accounts();

    @Option(names = "--factory", paramLabel = "ID", description = "of an order book: the factory that sold")
    @Nullable
    String factory();

    @Option(names = "--profile", paramLabel = "PROFILE.json", description = "describes how the order book is written")
    @Nullable
    String profile();

    @Option(
            names = "--preview",
            arity = "0..1",
            fallbackValue = "true",
            defaultValue = "false",
            converter = Asked.class,
            paramLabel = "true|false",
            description = "shows how its first rows are understood, and writes nothing")
    boolean preview();

    @Option(names = "--cancel", paramLabel = "IMPORT", description = "calls an import off")
    @Nullable
    String cancel();

    static CommandLine line() {
        return new CommandLine(Words.class).setExpandAtFiles(false).setUnmatchedOptionsAllowedAsOptionParameters(false);
    }

    /** An address of the web, without the slash at its end. */
    final class WebAddress implements ITypeConverter<URI> {
        @Override
        public URI convert(String written) {
            try {
                var address = URI.create(written.endsWith("/") ? written.substring(0, written.length() - 1) : written);
                if (("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                        && address.getHost() != null) {
                    return address;
                }
            } catch (IllegalArgumentException notAnAddress) {
                throw new TypeConversionException("Not an address: " + written);
            }
            throw new TypeConversionException("Not an address of the web: " + written);
        }
    }

    /** Nothing is done that was not asked for: what is neither true nor false is a wrong call. */
    final class Asked implements ITypeConverter<Boolean> {
        @Override
        public Boolean convert(String written) {
            return switch (written.strip().toLowerCase(Locale.ROOT)) {
                case "true" -> true;
                case "false", "" -> false;
                default -> throw new TypeConversionException("Say true or false: " + written);
            };
        }
    }
}
