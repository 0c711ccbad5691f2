package market.sourcing.bench.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import market.sourcing.bench.Options;
import market.sourcing.bench.catalogue.OrderBook;
import market.sourcing.bench.report.Figures;
import market.sourcing.bench.report.Target;
import market.sourcing.bench.running.ChildApplication;
import market.sourcing.bench.running.ImportProcess;
import market.sourcing.bench.running.Marketplace;
import market.sourcing.domain.factory.command.OnboardFactory;
import market.sourcing.domain.factory.command.VerifyFactory;
import market.sourcing.domain.shared.FactoryId;

/**
 * How long an order book of a real wholesaler's quarter takes, sent by the command into the application as the README starts
 * it, read models running beside it; and what it does to memory. The embedded MongoDB server keeps its documents there too.
 */
final class OrderImportBenchmark implements Benchmark {
    private static final int QUARTER = 142_083;
    private static final Target SECONDS = Target.atMost(120);
    private static final Target RESIDENT_MIB = Target.atMost(768);
    private static final FactoryId FACTORY = new FactoryId("factory-bench-orders");

    @Override
    public void measure(Options options, Path folder, Figures figures) throws Exception {
        var given = options.orders();
        var file = given == null ? new OrderBook().write(folder.resolve("orders.csv"), options.orderLines()) : given;
        var data = folder.resolve("data");
        openFactory(data);
        try (var application =
                ChildApplication.start(options.applicationFlags(), data, folder.resolve("application.txt"))) {
            figures.round("resident before the order import", "MiB", application.residentMiB());
            long start = System.nanoTime();
            ImportProcess.run(application, data, file, List.of("--factory", FACTORY.value()), folder);
            double seconds = (System.nanoTime() - start) / 1e9;
            figures.round("order import", "s", lines(file) > QUARTER + 1 ? null : SECONDS, seconds);
            figures.round("order import, rate", "lines/s", lines(file) / seconds);
            figures.round("resident after the order import", "MiB", RESIDENT_MIB, application.residentMiB());
        }
    }

    private static void openFactory(Path data) {
        try (var marketplace = Marketplace.start(data)) {
            var operator = Marketplace.OPERATOR;
            var commands = marketplace.commands();
            commands.<Object>send(
                    new OnboardFactory(FACTORY, operator, "Gifts", "GB", "VAT-BENCH", "London", "bench"), operator);
            commands.<Object>send(new VerifyFactory(FACTORY, null, operator), operator);
        }
    }

    private static long lines(Path file) throws IOException {
        try (var in = Files.newInputStream(file);
                var lines = new BufferedReader(new InputStreamReader(unpacked(file, in), StandardCharsets.UTF_8))) {
            return lines.lines().count();
        }
    }

    private static InputStream unpacked(Path file, InputStream in) throws IOException {
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }
}
