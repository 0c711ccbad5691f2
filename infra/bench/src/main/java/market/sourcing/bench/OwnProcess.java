package market.sourcing.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import market.sourcing.bench.measure.Benchmarks;
import market.sourcing.bench.report.Figures;
import market.sourcing.bench.report.Machine;
import market.sourcing.bench.report.Part;
import market.sourcing.bench.report.Results;
import market.sourcing.bench.running.Processes;

/** Measures one benchmark in a fresh virtual machine of its own and reads its figures from a file. */
public final class OwnProcess {
    private OwnProcess() {}

    static Part measure(String name, Options options) throws IOException, InterruptedException {
        var folder = options.work().resolve(name);
        Processes.deleteAll(folder);
        Files.createDirectories(folder);
        var answer = folder.resolve("figures.json");
        var log = folder.resolve("log.txt");
        var load = Machine.load();
        var start = System.nanoTime();
        var flags = new ArrayList<>(options.asFlags());
        var benchmark = Objects.requireNonNull(Benchmarks.byName(options).get(name));
        options.applicationFlags().stream()
                .filter(flag -> flag.startsWith("-XX:") || flag.startsWith("-Xmx") && benchmark.fitsTheHeap())
                .forEach(flags::add);
        flags.addAll(List.of(
                "-Ddisable-axoniq-console-message=true",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        var process = Processes.java(flags, OwnProcess.class.getName(), List.of(name, folder.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var longest = benchmark.longest(options);
        boolean ended = process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS);
        Processes.end(process);
        var seconds = (System.nanoTime() - start) / 1e9;
        if (ended && process.exitValue() == 0) {
            var figures = Results.read(answer, FiguresFile.class).figures();
            return new Part(name, load, seconds, figures, null);
        }
        var why = ended ? "ended with status " + process.exitValue() : "took longer than " + longest;
        return new Part(
                name, load, seconds, List.of(), why + ", see " + options.work().relativize(log));
    }

    /** What the measuring process hands back. */
    record FiguresFile(List<market.sourcing.bench.report.Figure> figures) {}

    /** @param args the benchmark's name and its folder */
    public static void main(String[] args) {
        try {
            var options = Options.fromSystemProperties();
            var folder = Path.of(args[1]);
            var figures = new Figures();
            var benchmark = Benchmarks.byName(options).get(args[0]);
            if (benchmark == null) {
                throw new IllegalArgumentException("there is no benchmark " + args[0]);
            }
            benchmark.measure(options, folder, figures);
            Results.write(folder.resolve("figures.json"), new FiguresFile(figures.all()));
            System.exit(0);
        } catch (Exception failed) {
            failed.printStackTrace();
            System.exit(1);
        }
    }
}
