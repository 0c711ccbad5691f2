package market.sourcing.infra.processing;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.escrow.event.GoodsRefunded;
import market.sourcing.domain.order.event.PastLine;
import market.sourcing.domain.order.event.UnlinkedReturnRecorded;
import market.sourcing.domain.returns.event.CaseClosed;
import market.sourcing.domain.returns.event.CaseEscalated;
import market.sourcing.domain.returns.event.ClaimedLine;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.returns.event.Refund;
import market.sourcing.domain.returns.event.ReturnAccepted;
import market.sourcing.domain.returns.event.ReturnRefundGranted;
import market.sourcing.domain.returns.event.ReturnRefused;
import market.sourcing.domain.returns.event.ReturnRequested;
import market.sourcing.domain.returns.event.Units;

/** Some return cases of every fate: a third is asked, a third disputed, and a third refunded; and returns of before. */
final class Returns {
    private static final int CASES = 90;
    private static final int PAST = 10;

    private final MemoryLog log;

    Returns(MemoryLog log) {
        this.log = log;
    }

    void happen() {
        for (int number = 0; number < CASES; number++) {
            happen(number);
        }
        for (int number = 0; number < PAST; number++) {
            past("unlinked-return-" + number, "C" + number);
        }
    }

    private void happen(int number) {
        var id = "case-" + number;
        var order = "order-" + number;
        // Some are due at the same instant.
        var due = Trade.DAY.plusSeconds(number / 4 * 60L);
        log.append(id, requested(id, order, number, due));
        switch (number / 3 % 3) {
            case 1 -> {
                log.append(id, new ReturnRefused(id, order, Trade.OWNER, "not ours", due, Trade.DAY));
                if (number % 2 == 0) {
                    log.append(id, new CaseEscalated(id, order, "RULE", null, due.plusSeconds(9), Trade.DAY));
                }
            }
            case 2 -> refund(id, order, due);
            default -> {
                // stays asked
            }
        }
    }

    private static ReturnRequested requested(String id, String order, int number, Instant due) {
        return new ReturnRequested(
                id,
                order,
                "account-buyer-" + number % 3,
                "factory-" + number % 5,
                "account-of-factory-" + number % 5,
                "DAMAGED",
                "REFUND",
                List.of(new ClaimedLine(1, "listing-1", "RED", 4, true, 4_000)),
                "CNY",
                4_000,
                null,
                List.of(new Evidence("a".repeat(64), "image/png", 9, "box.png")),
                "returns-1",
                "returns-1",
                Trade.DAY,
                due,
                "CONSENT",
                due,
                due,
                "f",
                null);
    }

    private void refund(String id, String order, Instant at) {
        log.append(id, new ReturnAccepted(id, order, "FACTORY", Trade.OWNER, false, null, at, null));
        log.append(
                id,
                new ReturnRefundGranted(
                        id,
                        order,
                        List.of(new Units(1, 4)),
                        new Refund(4_000, 0, 0, 0, 0, 0, 4_000, "CNY"),
                        "returns-1",
                        "returns-1",
                        at));
        log.append(
                "escrow-of-" + order,
                new GoodsRefunded(
                        order,
                        "movement-" + id,
                        id,
                        Trade.FACTORY,
                        4_000,
                        4_000,
                        4_000,
                        0,
                        0,
                        "CNY",
                        List.of(),
                        "returns-1",
                        "returns-1",
                        at,
                        List.of()));
        log.append(id, new CaseClosed(id, order, "REFUNDED", 4_000, "CNY", null, at));
    }

    private void past(String id, String externalRef) {
        log.append(
                id,
                new UnlinkedReturnRecorded(
                        id,
                        Trade.BUYER,
                        Trade.FACTORY,
                        Trade.OWNER,
                        externalRef,
                        "France",
                        "2011-01-03T10:00:00Z",
                        "GBP",
                        List.of(new PastLine("listing-1", "RED", "Bag", 1, "3.0000", 300)),
                        300,
                        "f"));
    }
}
