package market.sourcing.stranger;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A folder with tools of Node, of the versions that its lock file names. */
record NodeTools(Path folder) {
    private static final long MINUTES = 5;

    /** How a tool ended, and what it said. */
    record Result(int code, String output) {
        boolean isGood() {
            return code == 0;
        }
    }

    static boolean areThere() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(Path::of)
                .anyMatch(folder -> Files.isExecutable(folder.resolve("npm")));
    }

    /** Nothing that a package would do at its installation is done. */
    Result install() {
        return run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
    }

    Result run(String... command) {
        try {
            var output = Files.createTempFile(folder, "output", ".txt");
            var process = new ProcessBuilder(List.of(command))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            return new Result(process.waitFor(), Files.readString(output));
        } catch (IOException failed) {
            return new Result(-1, failed.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Result(-1, stopped.toString());
        }
    }
}
