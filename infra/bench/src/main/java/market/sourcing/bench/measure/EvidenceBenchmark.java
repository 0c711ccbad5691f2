package market.sourcing.bench.measure;

import java.nio.file.Path;
import java.time.Duration;
import market.sourcing.api.security.Accounts;
import market.sourcing.bench.Options;
import market.sourcing.bench.catalogue.ClaimWithEvidence;
import market.sourcing.bench.catalogue.Fill;
import market.sourcing.bench.load.ClosedLoop;
import market.sourcing.bench.load.LargeFile;
import market.sourcing.bench.load.Uploader;
import market.sourcing.bench.report.Figures;
import market.sourcing.bench.report.Target;
import market.sourcing.bench.running.ChildApplication;
import market.sourcing.bench.running.Marketplace;
import market.sourcing.bench.running.Token;

/**
 * Evidence of the largest size over HTTP, to and from the application as the README starts it, and what its memory grows by
 * while so many files pass at once that they would not fit into it.
 */
final class EvidenceBenchmark implements Benchmark {
    private static final int MIB = 20;
    private static final int CLIENTS = 16;
    /** Held whole, the files that are under way at once would take 320 MiB. */
    private static final Target GROWTH_MIB = Target.atMost(100);

    @Override
    public void measure(Options options, Path folder, Figures figures) throws Exception {
        var file = new LargeFile(MIB * 1024 * 1024);
        var data = folder.resolve("data");
        openCase(data, file);
        try (var application =
                ChildApplication.start(options.applicationFlags(), data, folder.resolve("application.txt"))) {
            var token = Token.of(data, application.port(), "buyer");
            try (var uploader = new Uploader(application.port(), token, file)) {
                uploader.send();
                transfer(uploader, application, options, figures);
            }
        }
    }

    /** The first round is thrown away. */
    private static void transfer(Uploader uploader, ChildApplication application, Options options, Figures figures)
            throws Exception {
        var round = Duration.ofSeconds(options.seconds());
        double before = 0;
        for (int repeat = -1; repeat < options.repeats(); repeat++) {
            double sent = MIB * ClosedLoop.perSecond(CLIENTS, round, _ -> uploader::send);
            double taken = MIB * ClosedLoop.perSecond(CLIENTS, round, _ -> () -> uploader.take(ClaimWithEvidence.CASE));
            if (repeat < 0) {
                before = application.residentMiB();
            } else {
                figures.round("evidence of 20 MiB sent, 16 clients", "MiB/s", sent);
                figures.round("evidence of 20 MiB taken, 16 clients", "MiB/s", taken);
            }
        }
        figures.round("resident before evidence", "MiB", before);
        figures.round("resident growth over all of it", "MiB", GROWTH_MIB, application.residentMiB() - before);
    }

    private static void openCase(Path data, LargeFile file) throws Exception {
        var buyer = Accounts.of(Accounts.EMBEDDED_ISSUER, "demo-buyer").value();
        try (var marketplace = Marketplace.start(data)) {
            Fill.into(marketplace).things(1, _ -> ClaimWithEvidence.events(buyer, file.sha256(0), file.bytes()));
            marketplace.awaitNumbered();
        }
    }
}
