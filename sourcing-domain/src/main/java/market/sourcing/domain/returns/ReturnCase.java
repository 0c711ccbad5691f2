package market.sourcing.domain.returns;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.carrier.Scan;
import market.sourcing.domain.returns.event.CaseEvent;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.returns.event.Refund;
import market.sourcing.domain.returns.event.ReturnRequested;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.rulebook.RefundWithoutGoods;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;

/**
 * One claim on units of one order. At every step somebody has a time to act, and the rule says what happens when nobody does.
 *
 * <p>It decides nothing itself: each step asks a decision about what is known so far, writes down what that comes to, and answers what
 * follows from it.
 */
@AggregateRoot(type = "case")
public final class ReturnCase {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private CaseId id;

    private CaseSoFar soFar;

    /** For Axon: the events that follow fill it. */
    @SuppressWarnings("NullAway.Init")
    ReturnCase() {}

    @SuppressWarnings("NullAway.Init")
    public ReturnCase(ReturnRequested requested) {
        apply(requested);
    }

    public CaseSoFar soFar() {
        return soFar;
    }

    @EventSourcingHandler
    void evolve(CaseEvent event) {
        if (event instanceof ReturnRequested asked) {
            soFar = CaseSoFar.opened(asked);
            id = soFar.id();
        } else {
            soFar = soFar.after(event);
        }
    }

    private static Consequence write(Progress progress) {
        progress.events().forEach(AggregateLifecycle::apply);
        return progress.consequence();
    }

    private static void write(Optional<CaseEvent> event) {
        event.ifPresent(AggregateLifecycle::apply);
    }

    /**
     * A party shows something; nothing happens when it was shown before.
     *
     * @throws Refused {@link RefusalCode#CASE_CLOSED}, {@code INVALID_VALUE} when there is too much of it
     */
    public void show(Actor actor, Evidence evidence, Instant at) {
        write(soFar.proofs().show(soFar, actor, evidence, at));
    }

    /**
     * The factory agrees.
     *
     * @param withGoods whether the goods come back first
     * @param mayKeep who may let the buyer keep them
     * @throws Refused {@link RefusalCode#CASE_CLOSED}, {@link RefusalCode#CASE_NOT_THERE_YET},
     *     {@link RefusalCode#GOODS_MUST_COME_BACK}
     */
    public Consequence accept(Actor actor, boolean withGoods, RefundWithoutGoods mayKeep, Instant at) {
        return write(new Answering(soFar).accept(actor, withGoods, mayKeep, at));
    }

    /** @throws Refused {@link RefusalCode#CASE_CLOSED}, {@link RefusalCode#CASE_NOT_THERE_YET} */
    public void refuse(Actor actor, Reason reason, Instant at) {
        write(new Answering(soFar).refuse(actor, reason, at));
    }

    /**
     * The buyer gave the goods to a carrier, which is to say so. Until his time to send is over, he may state another number for
     * one that no carrier has scanned; nothing happens when he states the same again.
     *
     * @param freight what it cost
     * @throws Refused {@link RefusalCode#CASE_CLOSED}, {@link RefusalCode#CASE_NOT_THERE_YET},
     *     {@link RefusalCode#CURRENCIES_DIFFER}
     */
    public void sendBack(String carrier, String trackingNumber, Money freight, Instant at) {
        write(new SendingBack(soFar).state(carrier, trackingNumber, freight, at));
    }

    /**
     * The factory says what it received.
     *
     * @param accepted of a part, which units; otherwise none
     * @throws Refused {@link RefusalCode#CASE_CLOSED}, {@link RefusalCode#CASE_NOT_THERE_YET},
     *     {@link RefusalCode#RETURN_EXCEEDS_PURCHASE}, {@code INVALID_VALUE}
     */
    public Consequence inspect(Inspection outcome, List<Units> accepted, Optional<Reason> remark, Instant at) {
        return write(new Inspecting(soFar).inspect(outcome, accepted, remark, at));
    }

    /**
     * The factory gave other goods to a carrier; nothing happens when it states the same again.
     *
     * @throws Refused {@link RefusalCode#CASE_CLOSED}, {@link RefusalCode#CASE_NOT_THERE_YET}
     */
    public Consequence replace(Actor actor, String carrier, String trackingNumber, Instant at) {
        return write(new Replacement(soFar).state(actor, carrier, trackingNumber, at));
    }

    /**
     * A carrier told of a scan of goods on their way back, or of other goods; nothing happens when it is known, or of another
     * parcel.
     *
     * @throws Refused {@link RefusalCode#SCAN_TOO_EARLY}
     */
    public Consequence scanned(String carrier, String trackingNumber, Scan scan, Instant now) {
        return write(new Tracking(soFar).scanned(carrier, trackingNumber, scan, now));
    }

    /**
     * The buyer calls an operator; nothing happens when one is called.
     *
     * @throws Refused {@link RefusalCode#CASE_CLOSED}, {@link RefusalCode#CASE_NOT_THERE_YET},
     *     {@link RefusalCode#ESCALATION_TOO_EARLY}
     */
    public void escalate(Reason grounds, Instant at) {
        write(new Dispute(soFar).escalate(grounds, at));
    }

    /**
     * An operator decides.
     *
     * @param granted what the buyer gets money for; nothing when the factory is right
     * @param withGoods whether the goods come back first
     * @param mayKeep who may let the buyer keep them
     * @throws Refused {@link RefusalCode#CASE_CLOSED}, {@link RefusalCode#CASE_NOT_THERE_YET},
     *     {@link RefusalCode#GOODS_MUST_COME_BACK}, {@link RefusalCode#RETURN_EXCEEDS_PURCHASE}
     */
    public Consequence decide(
            Actor operator,
            List<Units> granted,
            boolean withGoods,
            RefundWithoutGoods mayKeep,
            Reason grounds,
            Instant at) {
        return write(new Dispute(soFar).decide(operator, granted, withGoods, mayKeep, grounds, at));
    }

    /**
     * The buyer lets it go.
     *
     * @throws Refused {@link RefusalCode#CASE_CLOSED}, {@link RefusalCode#CASE_NOT_THERE_YET} once the goods are on their way
     */
    public Consequence withdraw() {
        return new Closing(soFar).withdraw();
    }

    /** Somebody's time may be over: what the rule says for it happens now. */
    public Consequence judge(Instant now) {
        return write(new Deadlines(soFar).judge(now));
    }

    /** Money was granted; its movement is in the same transaction. */
    public void grant(List<Units> units, Refund refund, Instant at) {
        apply(new Refunding(soFar).grant(units, refund, at));
    }

    /** Only this of it was late after all. */
    public Consequence lateOnly(ClaimedUnits late, Instant at) {
        return write(new Cutting(soFar).lateOnly(late, at));
    }

    /** It is about these no more. */
    public void cut(ClaimedUnits gone, Instant at) {
        apply(new Cutting(soFar).cut(gone, at));
    }

    /**
     * The case is over.
     *
     * @param releaseAt when the order's money is released, or empty where nothing is held
     */
    public void close(CaseOutcome outcome, Optional<Instant> releaseAt, Instant at) {
        apply(new Closing(soFar).close(outcome, releaseAt, at));
    }

    /** Something is unusual; nothing happens when it was noticed before, or all is over. */
    public void flag(String signal, Map<String, String> facts, List<String> events, Instant at) {
        write(new Flagging(soFar).flag(signal, facts, events, at));
    }

    /** @throws Refused {@code INVALID_VALUE} when there is no such flag, {@link RefusalCode#CASE_CLOSED} */
    public void appeal(Actor buyer, String signal, Reason grounds, Instant at) {
        write(new Flagging(soFar).appeal(buyer, signal, grounds, at));
    }

    /** @throws Refused {@code INVALID_VALUE} when there is no such flag, {@link RefusalCode#CASE_CLOSED} */
    public void clear(Actor operator, String signal, Reason grounds, Instant at) {
        write(new Flagging(soFar).clear(operator, signal, grounds, at));
    }
}
