package market.sourcing.bench.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Processor seconds that processes have used so far, as Linux counts them, in hundredths. */
public final class Footprint {
    private static final double TICKS_A_SECOND = 100;
    /** Of the numbers behind a process's name: its own time as a program and as the system, then that of its ended children. */
    private static final int FIRST_TIME = 11;

    private Footprint() {}

    /** Of a process and its children, those that have ended included. */
    public static double secondsOfFamily(long pid) throws IOException {
        double seconds = ticks(pid, 4) / TICKS_A_SECOND;
        var children = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::children)
                .map(ProcessHandle::pid)
                .toList();
        for (var child : children) {
            seconds += ticksOfChild(child) / TICKS_A_SECOND;
        }
        return seconds;
    }

    /** Of a process alone. */
    public static double seconds(long pid) throws IOException {
        return ticks(pid, 2) / TICKS_A_SECOND;
    }

    /** Of this process's children that have ended. */
    public static double secondsOfEndedChildren() throws IOException {
        var me = ProcessHandle.current().pid();
        return (ticks(me, 4) - ticks(me, 2)) / TICKS_A_SECOND;
    }

    /** A child may end while its numbers are read; then its parent's have them. */
    private static long ticksOfChild(long pid) throws IOException {
        try {
            return ticks(pid, 2);
        } catch (IOException gone) {
            if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) {
                return 0;
            }
            throw gone;
        }
    }

    private static long ticks(long pid, int numbers) throws IOException {
        var stat = Files.readString(stat(pid));
        List<String> behindName =
                Arrays.asList(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
        return behindName.subList(FIRST_TIME, FIRST_TIME + numbers).stream()
                .mapToLong(Long::parseLong)
                .sum();
    }

    private static Path stat(long pid) {
        return Path.of("/proc", Long.toString(pid), "stat");
    }
}
