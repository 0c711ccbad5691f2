package market.sourcing.bench.catalogue;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.returns.event.ClaimedLine;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.returns.event.ReturnRequested;
import org.axonframework.eventhandling.DomainEventMessage;

/** A case in which a document is shown. Nothing of it falls due while anything is measured: it is of a far future. */
public final class ClaimWithEvidence {
    public static final String CASE = "case-bench";

    private static final Instant BEGIN = Instant.parse("2100-01-01T00:00:00Z");

    private ClaimWithEvidence() {}

    public static List<DomainEventMessage<?>> events(String buyerId, String sha256, long bytes) {
        return PaidOrder.stream(
                "case",
                CASE,
                0,
                List.of(new ReturnRequested(
                        CASE,
                        "order-bench",
                        buyerId,
                        "factory-bench",
                        "account-bench-owner",
                        "DAMAGED",
                        "REFUND",
                        List.of(new ClaimedLine(1, "listing-bench", "bench", 1, true, 100)),
                        PaidOrder.CURRENCY,
                        100,
                        null,
                        List.of(new Evidence(sha256, "application/pdf", bytes, "bench.pdf")),
                        "returns-1",
                        "returns-1",
                        BEGIN,
                        BEGIN,
                        "CONSENT",
                        BEGIN,
                        BEGIN,
                        "bench",
                        null)));
    }
}
