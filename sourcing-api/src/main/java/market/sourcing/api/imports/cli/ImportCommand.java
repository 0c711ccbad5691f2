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
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports a file of offers, or of orders, into a running marketplace, from a terminal. */
public record ImportCommand(PrintStream terminal, PrintStream errors, Map<String, String> environment) {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

    public static void main(String[] words) {
        var terminal = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var errors = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new ImportCommand(terminal, errors, System.getenv()).run(List.of(words)));
    }

    int run(List<String> words) {
        try {
            var arguments = Arguments.parse(words);
            return arguments.cancel() == null ? importFile(arguments) : cancel(arguments, arguments.cancel());
        } catch (ParameterException wrong) {
            errors.println(wrong.getMessage());
            errors.println();
            wrong.getCommandLine().usage(errors, Ansi.OFF);
            return WRONG_USAGE;
        } catch (ImportFailed | UncheckedIOException failed) {
            errors.println(failed.getMessage());
            return FAILED;
        }
    }

    private int cancel(Arguments arguments, String id) {
        try (var marketplace = new Marketplace(arguments.url(), Credentials.find(environment, arguments.accounts()))) {
            var address = "/api/imports/" + id;
            marketplace.cancel(address);
            var run = follow(marketplace, address);
            new Report(terminal).print(run, JsonMapper.shared().createArrayNode(), arguments.url());
            return "CANCELLED".equals(run.path("state").asString()) ? DONE : FAILED;
        }
    }

    private int importFile(Arguments arguments) {
        if (!Files.isReadable(arguments.file()) || Files.isDirectory(arguments.file())) {
            throw new ImportFailed(
                    "There is no readable file " + arguments.file().toAbsolutePath() + ".");
        }
        var credentials = Credentials.find(environment, arguments.accounts());
        try (var marketplace = new Marketplace(arguments.url(), credentials)) {
            var profile = arguments.profile();
            var path = arguments.path(profile == null ? null : ProfileFile.text(profile));
            if (arguments.preview()) {
                new ShownPreview(terminal).print(marketplace.preview(path, FirstBytes.of(arguments)));
                return DONE;
            }
            var address = marketplace.send(path, arguments.contentType(), () -> open(arguments));
            var run = followOrSay(marketplace, address);
            var refusals = marketplace.get(address + "/refusals?size=" + Report.MOST_LINES);
            new Report(terminal)
                    .print(run, refusals.path("items"), arguments.url().resolve(address + "/refusals"));
            return "DONE".equals(run.path("state").asString()) ? DONE : FAILED;
        }
    }

    /** Whoever interrupts the command is told what becomes of the file. */
    private JsonNode followOrSay(Marketplace marketplace, String address) {
        var said = new Thread(() -> {
            errors.println();
            errors.println("The marketplace goes on with the file. To call it off: -Dfile=--cancel="
                    + address.substring(address.lastIndexOf('/') + 1));
        });
        Runtime.getRuntime().addShutdownHook(said);
        try {
            return follow(marketplace, address);
        } finally {
            forget(said);
        }
    }

    private static void forget(Thread said) {
        try {
            Runtime.getRuntime().removeShutdownHook(said);
        } catch (IllegalStateException interrupted) {
            // it is being said
        }
    }

    private JsonNode follow(Marketplace marketplace, String address) {
        var run = marketplace.get(address);
        try (var progress = new Progress(
                terminal, "Applying", run.path("lines").path("total").asLong(), "lines", 1)) {
            while (!ended(run)) {
                progress.reach(run.path("lines").path("read").asLong(), pace(run));
                pause();
                run = marketplace.get(address);
            }
            progress.reach(run.path("lines").path("read").asLong());
        }
        return run;
    }

    private static boolean ended(JsonNode run) {
        var state = run.path("state").asString();
        return "DONE".equals(state) || "FAILED".equals(state) || "CANCELLED".equals(state);
    }

    private static String pace(JsonNode run) {
        var endsAt = run.path("endsAt").asString("");
        return " " + Math.round(run.path("linesPerSecond").asDouble()) + "/s"
                + (endsAt.isEmpty() ? "" : ", till " + endsAt);
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
