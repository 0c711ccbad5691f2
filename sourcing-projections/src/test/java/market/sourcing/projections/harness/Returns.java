package market.sourcing.projections.harness;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.escrow.event.GoodsRefunded;
import market.sourcing.domain.factory.event.ReturnRuleStated;
import market.sourcing.domain.factory.event.ReturnRuleStated.PlainReturnTerms;
import market.sourcing.domain.returns.event.CaseClosed;
import market.sourcing.domain.returns.event.CaseDecided;
import market.sourcing.domain.returns.event.CaseEscalated;
import market.sourcing.domain.returns.event.CaseEvent;
import market.sourcing.domain.returns.event.CaseFlagged;
import market.sourcing.domain.returns.event.ClaimedLine;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.returns.event.EvidenceAdded;
import market.sourcing.domain.returns.event.FlagAppealed;
import market.sourcing.domain.returns.event.GoodsInspected;
import market.sourcing.domain.returns.event.GoodsSentBack;
import market.sourcing.domain.returns.event.Refund;
import market.sourcing.domain.returns.event.ReplacementScanned;
import market.sourcing.domain.returns.event.ReturnAccepted;
import market.sourcing.domain.returns.event.ReturnRefundGranted;
import market.sourcing.domain.returns.event.ReturnRefused;
import market.sourcing.domain.returns.event.ReturnRequested;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.projections.view.Recorded;
import org.jspecify.annotations.Nullable;

/** What happens to return cases, in the words of a test: 4 pieces of one line for 40.00, to be answered in three days. */
public final class Returns {
    public static final Instant START = Instant.parse("2026-03-09T08:00:00Z");
    public static final Instant DUE = START.plus(Duration.ofDays(3));
    public static final List<Units> ALL = List.of(new Units(1, 4));
    public static final Evidence PHOTO = new Evidence("a".repeat(64), "image/png", 1_000, "box.png");

    private final Log log;

    Returns(Log log) {
        this.log = log;
    }

    public Recorded requested(String id, String factory, Instant dueAt) {
        return add(new ReturnRequested(
                id,
                "order-of-" + id,
                Deals.BUYER,
                factory,
                "account-of-" + factory,
                "DAMAGED",
                "REFUND",
                List.of(new ClaimedLine(1, "listing-1", "RED", 4, true, 4_000)),
                "CNY",
                4_000,
                "crushed",
                List.of(PHOTO),
                "own-returns-1",
                "returns-1",
                START,
                dueAt,
                "CONSENT",
                START.plus(Duration.ofDays(3)),
                START.plus(Duration.ofDays(6)),
                "f",
                null));
    }

    public Recorded shown(String id, Evidence evidence) {
        return add(new EvidenceAdded(id, "order-of-" + id, "account-of-factory-1", "FACTORY", evidence, START));
    }

    public Recorded accepted(String id, @Nullable Instant dueAt) {
        return add(new ReturnAccepted(id, "order-of-" + id, "SILENCE", null, dueAt != null, dueAt, DUE, null));
    }

    public Recorded refused(String id, Instant dueAt) {
        return add(new ReturnRefused(id, "order-of-" + id, "account-of-factory-1", "not ours", dueAt, START));
    }

    public Recorded sentBack(String id, Instant dueAt) {
        return add(new GoodsSentBack(id, "order-of-" + id, "zto", "number-of-" + id, 500, dueAt, DUE, null));
    }

    public Recorded inspected(String id, String outcome, List<Units> accepted, @Nullable Instant dueAt) {
        return add(new GoodsInspected(id, "order-of-" + id, outcome, accepted, "as seen", dueAt, DUE));
    }

    public Recorded escalated(String id, Instant dueAt) {
        return add(new CaseEscalated(id, "order-of-" + id, "BUYER", "it is", dueAt, DUE));
    }

    public Recorded decided(String id, List<Units> granted) {
        return add(new CaseDecided(
                id, "order-of-" + id, "account-operator", granted, false, "the photo shows it", null, DUE));
    }

    public Recorded granted(String id, long goodsMinor) {
        return add(new ReturnRefundGranted(
                id,
                "order-of-" + id,
                ALL,
                new Refund(goodsMinor, 0, 500, 0, 0, 0, goodsMinor + 500, "CNY"),
                "own-returns-1",
                "returns-1",
                DUE));
    }

    public Recorded moved(String id, long amountMinor) {
        return log.add(
                "escrow-of-" + id,
                new GoodsRefunded(
                        "order-of-" + id,
                        "movement-of-" + id,
                        id,
                        "factory-1",
                        amountMinor,
                        amountMinor,
                        amountMinor,
                        0,
                        0,
                        "CNY",
                        List.of(),
                        "own-returns-1",
                        "returns-1",
                        DUE,
                        List.of()));
    }

    public Recorded replacementTurnedBack(String id, Instant at) {
        return add(new ReplacementScanned(
                id, "order-of-" + id, "zto", "other-of-" + id, "scan-1", "RETURNED", null, at, at, null));
    }

    public Recorded closed(String id, String outcome, Instant at) {
        return add(new CaseClosed(id, "order-of-" + id, outcome, 4_500, "CNY", null, at));
    }

    public Recorded flagged(String id, String signal) {
        return add(
                new CaseFlagged(id, "order-of-" + id, signal, Map.of("share", "0.4"), List.of("case-other/0"), START));
    }

    public Recorded appealed(String id, String signal) {
        return add(new FlagAppealed(id, "order-of-" + id, signal, Deals.BUYER, "bad luck", START));
    }

    /** A rule with such a window in hours. */
    public Recorded stated(String factory, String version, long hours) {
        return log.add(
                factory,
                new ReturnRuleStated(
                        factory,
                        version,
                        "returns-1",
                        new PlainReturnTerms(hours, "ORDINARY", false, 1, 0, 0, "BUYER", false, "FACTORY", 72, false),
                        List.of(),
                        START));
    }

    private Recorded add(CaseEvent event) {
        return log.add(event.caseId(), event);
    }
}
