package market.sourcing.infra.embedded.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Processes of this machine: each of a PostgreSQL works in its data directory, which Linux tells. */
final class Processes {
    private static final Path PROC = Path.of("/proc");

    private Processes() {}

    /** Whether a living process is the server of the data directory, and not another that got its number. */
    static boolean isServerOf(Path cluster, long pid) {
        var process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        return process.isPresent()
                && workingFolder(process.get())
                        .map(folder -> isSame(folder, cluster))
                        .orElseGet(() -> process.get().info().command().stream()
                                .anyMatch(command -> command.endsWith("postgres")));
    }

    /** Whether it is certain that no process works in the data directory. */
    static boolean surelyNoneIn(Path cluster) {
        return workingFolder(ProcessHandle.current()).isPresent()
                && ProcessHandle.allProcesses()
                        .flatMap(process -> workingFolder(process).stream())
                        .noneMatch(folder -> isSame(folder, cluster));
    }

    /** Whether a program that this process started for the data directory is still at work. */
    static boolean isAtWork(String program, Path cluster) {
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .flatMap(child -> child.info().commandLine().stream())
                .anyMatch(line -> line.contains(program) && line.contains(cluster.toString()));
    }

    private static Optional<Path> workingFolder(ProcessHandle process) {
        try {
            return Optional.of(Files.readSymbolicLink(
                    PROC.resolve(Long.toString(process.pid())).resolve("cwd")));
        } catch (IOException | UnsupportedOperationException endedOrNotTold) {
            return Optional.empty();
        }
    }

    private static boolean isSame(Path folder, Path cluster) {
        try {
            return folder.equals(cluster.toRealPath());
        } catch (IOException gone) {
            return false;
        }
    }
}
