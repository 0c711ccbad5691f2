package market.sourcing.infra.imports.catalogue;

import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.infra.digest.Sha256;
import market.sourcing.infra.imports.run.ImportId;
import market.sourcing.infra.imports.run.ImportIntake;
import market.sourcing.infra.imports.run.ImportRequest;
import market.sourcing.infra.imports.run.ImportRuns;
import market.sourcing.infra.imports.run.ImportState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;

/**
 * Imports the catalogue that is shipped with the marketplace, once for each edition of it: the import's id comes from
 * the file's content, so a second start finds it done.
 */
public final class CatalogueLoader {
    private static final Logger log = LoggerFactory.getLogger(CatalogueLoader.class);
    private static final AccountId OPERATOR = new AccountId("account-catalogue");
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final boolean wanted;
    private final Resource catalogue;
    private final Optional<AccountId> owner;
    private final ImportIntake intake;
    private final ImportRuns runs;

    /** @param owner owns the factories that the file says the demo account owns */
    public CatalogueLoader(
            boolean wanted, Resource catalogue, Optional<AccountId> owner, ImportIntake intake, ImportRuns runs) {
        this.wanted = wanted;
        this.catalogue = catalogue;
        this.owner = owner;
        this.intake = intake;
        this.runs = runs;
    }

    /** Before the user is told that the marketplace is ready, so that there is something to see. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void load() throws IOException, InterruptedException {
        if (!wanted) {
            return;
        }
        var content = catalogue.getContentAsByteArray();
        var id = new ImportId("import-catalogue-" + HexFormat.of().formatHex(Sha256.of(content), 0, 8));
        if (runs.find(id).filter(run -> run.state() == ImportState.DONE).isEmpty()) {
            try (var body = catalogue.getInputStream()) {
                var run = intake.receive(ImportRequest.catalogue(id, OPERATOR, owner.orElse(null)), body);
                log.debug("The catalogue is import {}.", run.id());
            }
            awaitEnd(id);
        }
    }

    private void awaitEnd(ImportId id) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            var state = runs.find(id).orElseThrow().state();
            if (state.isOver()) {
                return;
            }
            Thread.sleep(20);
        }
        log.info("The catalogue is still being loaded: GET /api/imports/{}", id);
    }
}
