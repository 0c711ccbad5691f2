package market.sourcing.bench.measure;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import market.sourcing.api.imports.run.ImportId;
import market.sourcing.api.imports.run.ImportIntake;
import market.sourcing.api.imports.run.ImportRequest;
import market.sourcing.api.imports.run.ImportRun;
import market.sourcing.api.imports.run.ImportRuns;
import market.sourcing.api.imports.run.ImportState;
import market.sourcing.bench.Options;
import market.sourcing.bench.catalogue.OrderBook;
import market.sourcing.bench.report.Figures;
import market.sourcing.bench.report.Target;
import market.sourcing.bench.running.Marketplace;
import market.sourcing.bench.running.Processes;
import market.sourcing.bench.running.Waiting;
import market.sourcing.domain.factory.command.OnboardFactory;
import market.sourcing.domain.factory.command.VerifyFactory;
import market.sourcing.domain.shared.FactoryId;

/** How long an order book of a real wholesaler's quarter takes, read models running beside it, and what it does to memory. */
final class OrderImportBenchmark implements Benchmark {
    private static final int ROWS = 142_083;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Target SECONDS = Target.atMost(120);
    private static final FactoryId FACTORY = new FactoryId("factory-bench-orders");

    @Override
    public void measure(Options options, Path folder, Figures figures) throws Exception {
        var given = options.orders();
        var file = given == null ? new OrderBook().write(folder.resolve("orders.csv"), ROWS) : given;
        try (var marketplace = Marketplace.start(folder.resolve("data"))) {
            openFactory(marketplace);
            figures.round("resident before the import", "MiB", residentMiB());
            long start = System.nanoTime();
            var run = imported(marketplace, file);
            double seconds = (System.nanoTime() - start) / 1e9;
            figures.round("order import", "s", SECONDS, seconds);
            figures.round("order import, rate", "lines/s", run.totalLines() / seconds);
            figures.round("resident after the import", "MiB", residentMiB());
            marketplace.awaitViews();
            figures.round("until every view shows it", "s", (System.nanoTime() - start) / 1e9);
            figures.round("resident when every view shows it", "MiB", residentMiB());
        }
    }

    private static void openFactory(Marketplace marketplace) {
        var operator = Marketplace.OPERATOR;
        var commands = marketplace.commands();
        commands.<Object>send(
                new OnboardFactory(FACTORY, operator, "Gifts", "GB", "VAT-BENCH", "London", "bench"), operator);
        commands.<Object>send(new VerifyFactory(FACTORY, null, operator), operator);
    }

    private static ImportRun imported(Marketplace marketplace, Path file) throws Exception {
        var id = ImportId.random();
        var runs = marketplace.the(ImportRuns.class);
        try (var body = unpacked(file)) {
            marketplace
                    .the(ImportIntake.class)
                    .receive(ImportRequest.orders(id, Marketplace.OPERATOR.account(), FACTORY), body);
        }
        Waiting.until(
                LONGEST, "importing " + file, () -> runs.find(id).orElseThrow().state() == ImportState.DONE);
        return runs.find(id).orElseThrow();
    }

    private static InputStream unpacked(Path file) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file));
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    private static double residentMiB() throws IOException {
        return Processes.memoryMiB(ProcessHandle.current().pid(), "VmRSS");
    }
}
