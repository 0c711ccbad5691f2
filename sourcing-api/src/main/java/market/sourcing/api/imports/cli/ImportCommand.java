package market.sourcing.api.imports.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Imports a file of offers, or of orders, into a running marketplace, from a terminal. */
public final class ImportCommand {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

    private final PrintStream terminal;
    private final PrintStream errors;
    private final Map<String, String> environment;

    ImportCommand(PrintStream terminal, PrintStream errors, Map<String, String> environment) {
        this.terminal = terminal;
        this.errors = errors;
        this.environment = environment;
    }

    public static void main(String[] words) {
        var terminal = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var errors = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new ImportCommand(terminal, errors, System.getenv()).run(List.of(words)));
    }

    int run(List<String> words) {
        try {
            return importFile(Arguments.parse(words));
        } catch (WrongUsage wrong) {
            errors.println(wrong.getMessage());
            errors.println();
            errors.println(Arguments.USAGE);
            return WRONG_USAGE;
        } catch (ImportFailed | UncheckedIOException failed) {
            errors.println(failed.getMessage());
            return FAILED;
        }
    }

    private int importFile(Arguments arguments) {
        if (!Files.isReadable(arguments.file()) || Files.isDirectory(arguments.file())) {
            throw new ImportFailed(
                    "There is no readable file " + arguments.file().toAbsolutePath() + ".");
        }
        var credentials = Credentials.find(environment, arguments.accounts());
        try (var marketplace = new Marketplace(arguments.url(), credentials)) {
            var address = marketplace.send(arguments.path(), arguments.contentType(), () -> open(arguments));
            var run = follow(marketplace, address);
            var refusals = marketplace.get(address + "/refusals?size=" + Report.MOST_LINES);
            new Report(terminal)
                    .print(run, refusals.path("items"), arguments.url().resolve(address + "/refusals"));
            return "DONE".equals(run.path("state").asString()) ? DONE : FAILED;
        }
    }

    private JsonNode follow(Marketplace marketplace, String address) {
        var run = marketplace.get(address);
        try (var progress = new Progress(
                terminal, "Applying", run.path("lines").path("total").asLong(), "lines", 1)) {
            while (!ended(run)) {
                progress.reach(run.path("lines").path("read").asLong());
                pause();
                run = marketplace.get(address);
            }
            progress.reach(run.path("lines").path("read").asLong());
        }
        return run;
    }

    private static boolean ended(JsonNode run) {
        var state = run.path("state").asString();
        return "DONE".equals(state) || "FAILED".equals(state);
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ImportFailed("Interrupted. The marketplace goes on with the file.");
        }
    }

    private InputStream open(Arguments arguments) {
        try {
            var progress = new Progress(terminal, "Sending", Files.size(arguments.file()), "KiB", 1024);
            return progress.counting(new BufferedInputStream(Files.newInputStream(arguments.file()), 64 * 1024));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The file can't be read.", unreadable);
        }
    }
}
