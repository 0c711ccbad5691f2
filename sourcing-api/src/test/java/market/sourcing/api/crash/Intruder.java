package market.sourcing.api.crash;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Does from inside what happens to a process: loaded into the running application by the tools' own way in. */
public final class Intruder {
    private static final List<byte[]> HOARD = new ArrayList<>();
    private static final int PIECE = 64 * 1024;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);

    private Intruder() {}

    enum Deed {
        /** Takes all memory and keeps it. */
        FILL_THE_HEAP,
        /** Interrupts every thread that a loop runs on. */
        INTERRUPT_THE_LOOPS
    }

    /** Returns when it is begun. */
    static void send(Deed deed, long pid, Path folder) throws Exception {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Agent-Class", Intruder.class.getName());
        var jar = folder.resolve("intruder.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.finish();
        }
        attach(deed, pid, jar);
    }

    private static void attach(Deed deed, long pid, Path jar)
            throws AttachNotSupportedException, IOException, Exception {
        var machine = VirtualMachine.attach(Long.toString(pid));
        try {
            machine.loadAgent(jar.toString(), deed.name());
        } finally {
            machine.detach();
        }
    }

    /** Called in the application. */
    public static void agentmain(String deed) {
        switch (Deed.valueOf(deed)) {
            case FILL_THE_HEAP -> Thread.ofPlatform().daemon().start(Intruder::fill);
            case INTERRUPT_THE_LOOPS ->
                Thread.getAllStackTraces().forEach((thread, stack) -> {
                    for (var frame : stack) {
                        if (frame.getClassName().equals("market.sourcing.infra.loops.Loop")) {
                            thread.interrupt();
                        }
                    }
                });
        }
    }

    private static void fill() {
        while (true) {
            try {
                HOARD.add(new byte[PIECE]);
            } catch (OutOfMemoryError full) {
                // Each try is two collections of everything: some of the processor is left to others.
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
    }
}
