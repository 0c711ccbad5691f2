package market.sourcing.transparency.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import market.sourcing.transparency.export.ExportReader;
import market.sourcing.transparency.export.MalformedExportException;
import market.sourcing.transparency.export.Manifest;
import market.sourcing.transparency.note.SignedNote;
import market.sourcing.transparency.note.VerifierKey;
import market.sourcing.transparency.verify.Finding;
import market.sourcing.transparency.verify.Finding.Broken;
import market.sourcing.transparency.verify.Finding.Verified;
import market.sourcing.transparency.verify.Verification;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/**
 * Verifies an export from a terminal. Ends with 0 where everything agrees, 1 where something does not, 2 where it was called wrongly,
 * and 3 where a file can't be read or is none of an export.
 */
public record VerifyCommand(PrintStream terminal, PrintStream errors) {
    static final int AGREES = 0;
    static final int BROKEN = 1;
    static final int WRONG_USAGE = 2;
    static final int UNREADABLE = 3;

    public static void main(String[] words) {
        var terminal = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var errors = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new VerifyCommand(terminal, errors).run(List.of(words)));
    }

    int run(List<String> typed) {
        var line = new CommandLine(new VerifyWords());
        try {
            line.parseArgs(typed.toArray(String[]::new));
            return verify(line.getCommand());
        } catch (ParameterException wrong) {
            errors.println(wrong.getMessage());
            errors.println();
            line.usage(errors, Ansi.OFF);
            return WRONG_USAGE;
        } catch (MalformedExportException | IOException unreadable) {
            errors.println(message(unreadable));
            return UNREADABLE;
        }
    }

    private static String message(Exception unreadable) {
        return unreadable instanceof NoSuchFileException missing
                ? "There is no file " + missing.getFile()
                : String.valueOf(unreadable.getMessage());
    }

    private int verify(VerifyWords words) throws IOException {
        var keys = new ArrayList<VerifierKey>();
        for (String key : words.keys()) {
            keys.add(key(key));
        }
        var seen = new ArrayList<SignedNote>();
        for (Path file : words.seen()) {
            seen.add(checkpoint(file));
        }
        var manifest = manifest(words.manifest());
        try (InputStream file = Files.newInputStream(words.events());
                var events = new ExportReader(file)) {
            return told(new Verification(manifest, keys, seen)
                    .verify(
                            events,
                            read -> errors.printf("\r%,d of %,d events", read, manifest.to() - manifest.from())));
        }
    }

    private static VerifierKey key(String text) {
        try {
            return VerifierKey.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(new CommandLine(new VerifyWords()), "--key: " + wrong.getMessage(), wrong);
        }
    }

    private static SignedNote checkpoint(Path file) throws IOException {
        try {
            return SignedNote.parse(Files.readString(file));
        } catch (IllegalArgumentException wrong) {
            throw new MalformedExportException("%s: %s".formatted(file, wrong.getMessage()), wrong);
        }
    }

    private static Manifest manifest(Path file) throws IOException {
        try (InputStream manifest = Files.newInputStream(file)) {
            return Manifest.read(manifest);
        }
    }

    private int told(Finding finding) {
        errors.print("\r");
        switch (finding) {
            case Verified(var events, var checkpoint) -> {
                terminal.printf(
                        "Verified: %,d events agree with the checkpoint of %s at %,d events, root %s%n",
                        events, checkpoint.origin(), checkpoint.size(), checkpoint.root());
                return AGREES;
            }
            case Broken(var fault, var position, var message) -> {
                terminal.printf("%s at position %d: %s%n", fault, position, message);
                return BROKEN;
            }
        }
    }
}
