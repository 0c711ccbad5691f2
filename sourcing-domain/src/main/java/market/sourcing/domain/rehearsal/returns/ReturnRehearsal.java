package market.sourcing.domain.rehearsal.returns;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import market.sourcing.domain.delivery.event.DispatchPromiseMissed;
import market.sourcing.domain.delivery.event.MissReassessed;
import market.sourcing.domain.delivery.event.ParcelScanned;
import market.sourcing.domain.delivery.event.ParcelStated;
import market.sourcing.domain.delivery.event.PromiseStarted;
import market.sourcing.domain.escrow.event.CompensationPaid;
import market.sourcing.domain.escrow.event.CompensationRestored;
import market.sourcing.domain.escrow.event.CompensationTakenBack;
import market.sourcing.domain.factory.PlainReturnRule;
import market.sourcing.domain.factory.event.ReturnRuleStated;
import market.sourcing.domain.order.event.OrderCancelled;
import market.sourcing.domain.order.event.OrderClosedReversed;
import market.sourcing.domain.order.event.OrderClosedUnpaid;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.order.event.PastOrderRecorded;
import market.sourcing.domain.order.event.PastReturnRecorded;
import market.sourcing.domain.order.event.ReceiptConfirmed;
import market.sourcing.domain.rehearsal.Rehearsal;
import market.sourcing.domain.returns.AnswerTime;
import market.sourcing.domain.returns.event.CaseClosed;
import market.sourcing.domain.returns.event.CaseEvent;
import market.sourcing.domain.returns.event.ReceiptStated;
import market.sourcing.domain.returns.event.ReturnRequested;
import market.sourcing.domain.rulebook.ReturnRule;
import market.sourcing.domain.rulebook.Rulebook;

/**
 * Judges every claim of the log under another return rule. Facts are kept: who claimed what and when, when factories answered,
 * what was sent back, what people decided. What the rule says is made anew: whether the claim is allowed, what silence comes to,
 * and how a refund is made up.
 *
 * <p>A claim that was refused at once is not in the log, so nobody knows who would have claimed under a kinder rule. A factory
 * that disputed a claim after its shorter time would have consented: all that was claimed is refunded then, as if nothing had to
 * be sent back. A factory that let its time go by is taken to have nothing to say in a longer one.
 */
public final class ReturnRehearsal implements Rehearsal {
    private static final Set<Class<?>> OF_ORDERS = Set.of(
            ReturnRuleStated.class,
            OrderPlaced.class,
            OrderCancelled.class,
            OrderClosedUnpaid.class,
            OrderClosedReversed.class,
            PromiseStarted.class,
            DispatchPromiseMissed.class,
            MissReassessed.class,
            ParcelStated.class,
            ParcelScanned.class,
            ReceiptConfirmed.class,
            ReceiptStated.class,
            CompensationPaid.class,
            CompensationTakenBack.class,
            CompensationRestored.class,
            PastOrderRecorded.class,
            PastReturnRecorded.class);

    /** What becomes of a case is folded whole, as the case itself does. */
    private static final Set<Class<?>> READS = Stream.concat(
                    OF_ORDERS.stream(), Stream.of(CaseEvent.class.getPermittedSubclasses()))
            .collect(toUnmodifiableSet());

    /** What was cancelled on its day never arrived. */
    private static final String RETURN = "RETURN";

    private final ReturnChanges changes;
    private final Map<String, ReturnRule> stated = new HashMap<>();
    private final Map<String, RehearsedOrder> orders = new HashMap<>();
    private final Map<String, RehearsedCase> open = new LinkedHashMap<>();
    private final Map<String, Instant> past = new HashMap<>();
    private final CaseTally tally = new CaseTally();

    public ReturnRehearsal(ReturnChanges changes) {
        this.changes = changes;
    }

    @Override
    public Set<Class<?>> reads() {
        return READS;
    }

    @Override
    public void note(Object event) {
        switch (event) {
            case ReturnRuleStated it -> stated.put(key(it.factoryId(), it.version()), PlainReturnRule.rule(it));
            case OrderPlaced it -> orders.put(it.orderId(), new RehearsedOrder(it));
            case OrderCancelled it -> forget(it.orderId());
            case OrderClosedUnpaid it -> forget(it.orderId());
            case OrderClosedReversed it -> forget(it.orderId());
            case PromiseStarted it -> of(it.orderId(), order -> order.note(it));
            case DispatchPromiseMissed it -> of(it.orderId(), order -> order.note(it));
            case MissReassessed it -> of(it.orderId(), order -> order.note(it));
            case ParcelStated it -> of(it.orderId(), order -> order.note(it));
            case ParcelScanned it -> of(it.orderId(), order -> order.note(it));
            case ReceiptConfirmed it -> of(it.orderId(), order -> order.received(it.receivedAt()));
            case ReceiptStated it -> of(it.orderId(), order -> order.note(it));
            case CompensationPaid it -> of(it.orderId(), order -> order.compensated(it.amountMinor()));
            case CompensationRestored it -> of(it.orderId(), order -> order.compensated(it.amountMinor()));
            case CompensationTakenBack it -> of(it.orderId(), order -> order.compensated(-it.amountMinor()));
            case ReturnRequested it -> of(it.orderId(), order -> open(it, order));
            case CaseClosed it -> close(it);
            case CaseEvent it -> Optional.ofNullable(open.get(it.caseId())).ifPresent(claim -> claim.note(it));
            case PastOrderRecorded it -> note(it);
            case PastReturnRecorded it -> note(it);
            default -> {}
        }
    }

    /** What was called off before it was sent has no receipt, and no window either. */
    private void open(ReturnRequested asked, RehearsedOrder order) {
        var rule = changes.on(bound(asked));
        var purchase = order.purchase(rule);
        if (purchase.receipt() != null) {
            open.put(asked.caseId(), new RehearsedCase(asked, order, rule, AnswerTime.of(purchase, asked)));
        }
    }

    private ReturnRule bound(ReturnRequested asked) {
        return Optional.ofNullable(stated.get(key(asked.factoryId(), asked.returnRule())))
                .orElseGet(() -> ReturnRule.platform(Rulebook.RETURNS.version(asked.returnRule())));
    }

    private static String key(String factoryId, String version) {
        return factoryId + "/" + version;
    }

    private void of(String orderId, Consumer<RehearsedOrder> step) {
        Optional.ofNullable(orders.get(orderId)).ifPresent(step);
    }

    private void close(CaseClosed event) {
        var claim = open.remove(event.caseId());
        if (claim != null) {
            claim.note(event);
            tally.add(claim.judged());
        }
    }

    /** A case that is open keeps what it needs of it. */
    private void forget(String orderId) {
        orders.remove(orderId);
    }

    private void note(PastOrderRecorded order) {
        if (changes.past() != null) {
            past.put(order.orderId(), Instant.parse(order.placedAt()));
        }
    }

    private void note(PastReturnRecorded back) {
        var receipts = changes.past();
        if (receipts != null && back.kind().equals(RETURN)) {
            var placedAt = Objects.requireNonNull(past.get(back.orderId()));
            tally.add(new PastReturn(back, placedAt, receipts, changes).judged());
        }
    }

    @Override
    public ReturnFindings findings(Instant asOf) {
        open.values().forEach(claim -> tally.add(claim.judged()));
        open.clear();
        return tally.findings(asOf);
    }
}
