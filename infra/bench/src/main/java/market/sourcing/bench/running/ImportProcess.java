package market.sourcing.bench.running;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import market.sourcing.api.imports.cli.ImportCommand;

/** The import command, as an operator runs it in a terminal. */
public final class ImportProcess {
    private static final long LONGEST_MINUTES = 30;

    private ImportProcess() {}

    /**
     * Sends a file and returns when it is applied.
     *
     * @param more further words of the command
     * @param folder for what the command prints
     */
    public static void run(ChildApplication application, Path data, Path file, List<String> more, Path folder)
            throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of(
                file.toString(),
                "--url",
                "http://127.0.0.1:" + application.port(),
                "--accounts",
                data.resolve("demo-accounts.json").toString()));
        words.addAll(more);
        var process = Processes.java(List.of("-Xmx128m"), ImportCommand.class.getName(), words)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("import.txt").toFile())
                .start();
        boolean ended = process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
        Processes.end(process);
        if (!ended || process.exitValue() != 0) {
            throw new IOException("the import did not end well, see " + folder.resolve("import.txt"));
        }
    }
}
