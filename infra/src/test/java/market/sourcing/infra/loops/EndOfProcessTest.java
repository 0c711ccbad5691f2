package market.sourcing.infra.loops;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EndOfProcessTest {

    @ParameterizedTest
    @EnumSource(OutOfMemory.Where.class)
    void a_process_that_is_out_of_memory_ends_wherever_it_shows(OutOfMemory.Where where) throws Exception {
        var child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OutOfMemory.class.getName(),
                        where.name())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(child.waitFor(60, TimeUnit.SECONDS)).as("it ended").isTrue();
            assertThat(child.exitValue()).isEqualTo(EndOfProcess.STATUS);
        } finally {
            child.destroyForcibly();
        }
    }
}
