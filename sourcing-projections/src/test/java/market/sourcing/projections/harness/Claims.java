package market.sourcing.projections.harness;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import market.sourcing.domain.order.event.OrderHandedOver;
import market.sourcing.domain.returns.event.CaseClosed;
import market.sourcing.domain.returns.event.CaseDecided;
import market.sourcing.domain.returns.event.CaseEscalated;
import market.sourcing.domain.returns.event.CaseEvent;
import market.sourcing.domain.returns.event.ClaimedLine;
import market.sourcing.domain.returns.event.Refund;
import market.sourcing.domain.returns.event.ReturnAccepted;
import market.sourcing.domain.returns.event.ReturnRefundGranted;
import market.sourcing.domain.returns.event.ReturnRefused;
import market.sourcing.domain.returns.event.ReturnRequested;
import market.sourcing.domain.returns.event.Units;

/** What happens to goods that were sent and come back, in the words of a test: 10 pieces for 100.00, of which one is claimed. */
public final class Claims {
    public static final Duration ANSWER = Duration.ofHours(72);

    private final Log log;
    private final Deals deals;

    Claims(Log log, Deals deals) {
        this.log = log;
        this.deals = deals;
    }

    /** Placed, and handed over at an instant. */
    public void sent(String order, String factory, Instant at) {
        deals.placed(order, Deals.terms(factory, "CNY", Deals.line("listing-1", 10)));
        log.add(order, new OrderHandedOver(order, "zto", "number-" + order, at, at.plus(Duration.ofDays(10))));
    }

    public void opened(String id, String order, Instant at) {
        add(new ReturnRequested(
                id,
                order,
                Deals.BUYER,
                Market.FACTORY,
                "account-of-factory-1",
                "SHORT",
                "REFUND",
                List.of(new ClaimedLine(1, "listing-1", "RED", 1, false, 10_00)),
                "CNY",
                10_00,
                null,
                List.of(),
                "returns-1",
                "returns-1",
                at,
                at.plus(ANSWER),
                "CONSENT",
                at.plus(Duration.ofDays(3)),
                at.plus(Duration.ofDays(6)),
                "fingerprint",
                null));
    }

    /** By the factory, or by its silence. */
    public void accepted(String id, String order, String by, Instant at) {
        add(new ReturnAccepted(id, order, by, null, false, null, at, null));
    }

    public void refused(String id, String order, Instant at) {
        add(new ReturnRefused(id, order, "account-of-factory-1", "no", at.plus(Duration.ofDays(6)), at));
    }

    public void escalated(String id, String order, Instant at) {
        add(new CaseEscalated(id, order, "BUYER", "yes", at.plus(Duration.ofDays(7)), at));
    }

    /** By an operator: of the one piece so many. */
    public void decided(String id, String order, int granted, Instant at) {
        var units = granted == 0 ? List.<Units>of() : List.of(new Units(1, granted));
        add(new CaseDecided(id, order, "account-operator", units, false, "as seen", null, at));
    }

    public void refunded(String id, String order, Instant at) {
        add(new ReturnRefundGranted(
                id,
                order,
                List.of(new Units(1, 1)),
                new Refund(10_00, 0, 0, 0, 0, 0, 10_00, "CNY"),
                "returns-1",
                "returns-1",
                at));
    }

    /** For goods that other goods came for. */
    public void wayBackPaid(String id, String order, Instant at) {
        add(new ReturnRefundGranted(
                id, order, List.of(), new Refund(0, 0, 12_00, 0, 0, 0, 12_00, "CNY"), "returns-1", "returns-1", at));
    }

    public void closed(String id, String order, String outcome, Instant at) {
        add(new CaseClosed(id, order, outcome, 0, "CNY", null, at));
    }

    private void add(CaseEvent event) {
        log.add(event.caseId(), event);
    }
}
