package market.sourcing.bench.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Child processes and their folders. */
public final class Processes {
    private static final long PATIENCE_SECONDS = 30;

    private Processes() {}

    /** A virtual machine like this one, with the same class path. */
    public static ProcessBuilder java(List<String> flags, String mainClass, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    /** Asks the process to end, and ends it when it does not. */
    public static void end(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    /** Nothing happens when there is no such folder. */
    public static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** @return MiB of a memory line of Linux's process status, such as VmRSS or VmHWM */
    public static double memoryMiB(long pid, String line) throws IOException {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            var kib = lines.filter(text -> text.startsWith(line + ":"))
                    .map(text -> text.replaceAll("\\D", ""))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no " + line + " of process " + pid));
            return Long.parseLong(kib) / 1024.0;
        }
    }
}
