package market.sourcing.api;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends the application when the process that started it has ended: Maven forks it, and a fork would outlive a killed
 * Maven and keep the port and the stores.
 */
final class FollowParent {
    private static final String ASKED = "sourcing.follow-parent";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private FollowParent() {}

    static void whereAsked() {
        if (Boolean.getBoolean(ASKED)) {
            var parent = parent();
            Thread.ofPlatform().daemon().name("follow-parent").start(() -> {
                while (parent() == parent) {
                    LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
                }
                System.exit(0);
            });
        }
    }

    /** An orphan gets another parent, so a change tells more than asking whether the old one is alive. */
    private static long parent() {
        return ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(-1L);
    }
}
