package market.sourcing.infra.loops;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Ends the process where it is out of memory: what lives on without memory keeps its port and its claims and answers nothing. A
 * start is whole, because all that was acknowledged is in the log.
 */
public final class EndOfProcess {
    /** As the virtual machine ends by its own flag {@code -XX:+ExitOnOutOfMemoryError}, which sees less: no threads, no buffers. */
    public static final int STATUS = 3;

    private static final int DEEPEST = 20;
    /** Made beforehand, for there may be no memory left to make it. */
    private static final byte[] LAST_WORD =
            "The process is out of memory and ends; start it again, with more.\n".getBytes(StandardCharsets.UTF_8);

    private EndOfProcess() {}

    /** For threads that nothing else looks after. */
    public static void onUncaughtLackOfMemory() {
        var before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            whenOutOfMemory(failure);
            if (before == null) {
                failure.printStackTrace();
            } else {
                before.uncaughtException(thread, failure);
            }
        });
    }

    /** Does not return when a lack of memory is the failure or among its causes. */
    public static void whenOutOfMemory(Throwable failure) {
        @Nullable Throwable at = failure;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            if (at instanceof OutOfMemoryError) {
                end();
            }
            at = at.getCause();
        }
    }

    /** Without shutdown hooks, which would need memory too. */
    private static void end() {
        try (var terminal = new FileOutputStream(FileDescriptor.err)) {
            terminal.write(LAST_WORD);
        } catch (IOException | OutOfMemoryError unsaid) {
            // Nobody hears it; the status tells.
        } finally {
            Runtime.getRuntime().halt(STATUS);
        }
    }
}
