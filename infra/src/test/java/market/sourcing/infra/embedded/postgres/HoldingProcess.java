package market.sourcing.infra.embedded.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalInt;
import market.sourcing.infra.files.DataFolder;
import market.sourcing.infra.testing.TestPostgres;

/** Another application on a data folder: a process of its own that starts the server and waits to be killed. */
final class HoldingProcess implements AutoCloseable {
    private final Process process;

    private HoldingProcess(Process process) {
        this.process = process;
    }

    /** Returns when its server is up. */
    static HoldingProcess on(Path folder) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldingProcess.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = output.readLine(); !"ready".equals(line); line = output.readLine()) {
            if (line == null) {
                throw new IOException("The other application ended.");
            }
        }
        return new HoldingProcess(process);
    }

    /** As {@code kill -9}: nothing is stopped in order. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    @SuppressWarnings("SystemOut") // the parent reads it
    public static void main(String[] arguments) throws Exception {
        var folder = DataFolder.open(Path.of(arguments[0]));
        try (var server = EmbeddedPostgresServer.start(folder, TestPostgres.binaries(), OptionalInt.empty());
                var connection = EmbeddedPostgresServerIT.connect(server);
                var statement = connection.createStatement()) {
            statement.execute("create table kept (x int)");
            statement.execute("insert into kept values (1)");
            System.out.println("ready");
            Thread.currentThread().join();
        }
    }
}
