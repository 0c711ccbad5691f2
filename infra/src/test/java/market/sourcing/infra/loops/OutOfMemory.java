package market.sourcing.infra.loops;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** A process that runs out of memory somewhere and would live on. */
final class OutOfMemory {
    private OutOfMemory() {}

    enum Where {
        LOOP,
        THREAD,
        CAUSE
    }

    public static void main(String[] arguments) throws InterruptedException {
        EndOfProcess.onUncaughtLackOfMemory();
        switch (Where.valueOf(arguments[0])) {
            case LOOP -> new Loop("out of memory", () -> Duration.ofMillis(hoard().length)).start();
            case THREAD -> Thread.ofVirtual().start(OutOfMemory::hoard);
            case CAUSE -> {
                try {
                    hoard();
                } catch (OutOfMemoryError lack) {
                    EndOfProcess.whenOutOfMemory(new IllegalStateException(new RuntimeException(lack)));
                }
            }
        }
        new CountDownLatch(1).await();
    }

    private static byte[] hoard() {
        return new byte[Integer.MAX_VALUE];
    }
}
