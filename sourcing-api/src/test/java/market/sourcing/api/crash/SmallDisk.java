package market.sourcing.api.crash;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A disk of its own size in memory, where the machine lets tests mount one. */
final class SmallDisk implements AutoCloseable {
    private static final int BLOCK = 1024 * 1024;

    private final Path folder;
    private final Path filler;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.filler = folder.resolve("filler");
    }

    /** Skips the test where nothing may be mounted. */
    static SmallDisk mountedOn(Path folder, int megabytes) throws IOException {
        Files.createDirectories(folder);
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString()))
                .isTrue();
        return new SmallDisk(folder);
    }

    /** To its last byte. */
    void fill() throws IOException {
        try (var out = Files.newOutputStream(filler)) {
            for (int size = BLOCK; size > 0; ) {
                try {
                    out.write(new byte[size]);
                } catch (IOException full) {
                    size /= 2;
                }
            }
        }
    }

    void makeRoom() throws IOException {
        Files.delete(filler);
    }

    @Override
    public void close() {
        run("umount", "-l", folder.toString());
    }

    private static boolean run(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
