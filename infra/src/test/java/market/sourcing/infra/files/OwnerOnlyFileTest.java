package market.sourcing.infra.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyFileTest {
    private static final int MANY = 12;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @RepeatedTest(5)
    void of_many_who_make_it_at_once_all_read_what_one_wrote() throws Exception {
        var file = folder.resolve("secret");
        var barrier = new CyclicBarrier(MANY);
        try (var threads = Executors.newFixedThreadPool(MANY)) {
            var all = threads.invokeAll(IntStream.range(0, MANY)
                    .<Callable<String>>mapToObj(n -> () -> {
                        var read = OwnerOnlyFile.contentOrFirst(file, () -> waited(barrier, n));
                        return new String(read, StandardCharsets.UTF_8);
                    })
                    .toList());
            var first = all.getFirst().get();
            for (var one : all) {
                assertThat(one.get()).isEqualTo(first);
            }
        }
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    /** All have seen that it is not there. */
    private static byte[] waited(CyclicBarrier barrier, int number) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
        return ("secret " + number).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void others_rights_are_taken_and_none_is_added() throws Exception {
        var file = Files.writeString(folder.resolve("secret"), "secret");
        for (var rights : new String[][] {{"r--r--r--", "r--------"}, {"rw-r--r--", "rw-------"}}) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights[0]));
            assertThat(OwnerOnlyFile.contentOrFirst(file, () -> new byte[0]))
                    .asString()
                    .isEqualTo("secret");
            assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString(rights[1]));
        }
    }
}
