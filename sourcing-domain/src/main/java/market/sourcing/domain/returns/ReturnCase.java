package market.sourcing.domain.returns;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.carrier.Scan;
import market.sourcing.domain.carrier.TrackingNumber;
import market.sourcing.domain.returns.CaseState.Asked;
import market.sourcing.domain.returns.CaseState.AwaitingGoods;
import market.sourcing.domain.returns.CaseState.AwaitingReplacement;
import market.sourcing.domain.returns.CaseState.Closed;
import market.sourcing.domain.returns.CaseState.Disputed;
import market.sourcing.domain.returns.CaseState.Escalated;
import market.sourcing.domain.returns.CaseState.GoodsOnTheirWay;
import market.sourcing.domain.returns.CaseState.GoodsStated;
import market.sourcing.domain.returns.CaseState.PartlyAccepted;
import market.sourcing.domain.returns.CaseState.ReplacementStated;
import market.sourcing.domain.returns.CaseState.ReplacementUnderWay;
import market.sourcing.domain.returns.CaseState.Settling;
import market.sourcing.domain.returns.Consequence.Closes;
import market.sourcing.domain.returns.Consequence.Waits;
import market.sourcing.domain.returns.event.CaseClosed;
import market.sourcing.domain.returns.event.CaseDecided;
import market.sourcing.domain.returns.event.CaseEscalated;
import market.sourcing.domain.returns.event.CaseEvent;
import market.sourcing.domain.returns.event.CaseFlagged;
import market.sourcing.domain.returns.event.ClaimCut;
import market.sourcing.domain.returns.event.ClaimedLine;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.returns.event.EvidenceAdded;
import market.sourcing.domain.returns.event.FlagAppealed;
import market.sourcing.domain.returns.event.FlagCleared;
import market.sourcing.domain.returns.event.GoodsInspected;
import market.sourcing.domain.returns.event.GoodsSentBack;
import market.sourcing.domain.returns.event.Refund;
import market.sourcing.domain.returns.event.ReplacementScanned;
import market.sourcing.domain.returns.event.ReplacementSent;
import market.sourcing.domain.returns.event.ReturnAccepted;
import market.sourcing.domain.returns.event.ReturnRefundGranted;
import market.sourcing.domain.returns.event.ReturnRefused;
import market.sourcing.domain.returns.event.ReturnRequested;
import market.sourcing.domain.returns.event.ReturnScanned;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.rulebook.RefundWithoutGoods;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Role;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** One claim on units of one order. At every step somebody has a time to act, and the rule says what happens when nobody does. */
@AggregateRoot(type = "case")
public final class ReturnCase {
    @AggregateIdentifier
    private CaseId id;

    private Course course;
    private Proofs proofs;
    private Flags flags;
    private Answering answering;
    private WayBack wayBack;
    private Replacement replacement;
    private Dispute dispute;
    private Deadlines deadlines;

    /** For Axon: the events that follow fill it. */
    @SuppressWarnings("NullAway.Init")
    ReturnCase() {}

    @SuppressWarnings("NullAway.Init")
    public ReturnCase(ReturnRequested requested) {
        apply(requested);
    }

    /**
     * Holds when the request is the very one that opened it.
     *
     * @throws Refused {@link RefusalCode#CASE_UNKNOWN} to others, {@link RefusalCode#IDEMPOTENCY_KEY_REUSED}
     */
    public void mustBeOpenedBy(Actor buyer, String fingerprint) {
        if (!buyer.account().value().equals(course.requested().buyerId())) {
            throw unknown();
        }
        if (!course.requested().fingerprint().equals(fingerprint)) {
            throw Refused.keyReused();
        }
    }

    /**
     * On whose side the actor stands.
     *
     * @throws Refused {@link RefusalCode#CASE_UNKNOWN} to everybody else
     */
    public CaseParty partyOf(Actor actor) {
        if (actor.account().value().equals(course.requested().buyerId())) {
            return CaseParty.BUYER;
        }
        if (actor.account().value().equals(course.requested().factoryOwnerId())) {
            return CaseParty.FACTORY;
        }
        if (actor.is(Role.OPERATOR)) {
            return CaseParty.OPERATOR;
        }
        throw unknown();
    }

    /**
     * A party shows something; nothing happens when it was shown before.
     *
     * @throws Refused {@link RefusalCode#CASE_CLOSED}, {@code INVALID_VALUE} when there is too much of it
     */
    public void show(Actor actor, Evidence evidence, Instant at) {
        proofs.show(actor, partyOf(actor), evidence, at);
    }

    /** What was shown in this case under a hash. */
    public Optional<Evidence> shown(String sha256) {
        return proofs.find(sha256);
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
        return answering.accept(actor, withGoods, mayKeep, at);
    }

    /** @throws Refused {@link RefusalCode#CASE_CLOSED}, {@link RefusalCode#CASE_NOT_THERE_YET} */
    public void refuse(Actor actor, Reason reason, Instant at) {
        answering.refuse(actor, reason, at);
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
        wayBack.sendBack(carrier, trackingNumber, freight, at);
    }

    /**
     * The factory says what it received.
     *
     * @param accepted of a part, which units; otherwise none
     * @throws Refused {@link RefusalCode#CASE_CLOSED}, {@link RefusalCode#CASE_NOT_THERE_YET},
     *     {@link RefusalCode#RETURN_EXCEEDS_PURCHASE}, {@code INVALID_VALUE}
     */
    public Consequence inspect(Inspection outcome, List<Units> accepted, Optional<Reason> remark, Instant at) {
        return wayBack.inspect(outcome, accepted, remark, at);
    }

    /**
     * The factory gave other goods to a carrier; nothing happens when it states the same again.
     *
     * @throws Refused {@link RefusalCode#CASE_CLOSED}, {@link RefusalCode#CASE_NOT_THERE_YET}
     */
    public Consequence replace(Actor actor, String carrier, String trackingNumber, Instant at) {
        return replacement.state(actor, carrier, trackingNumber, at);
    }

    /**
     * A carrier told of a scan of goods on their way back, or of other goods; nothing happens when it is known, or of another
     * parcel.
     *
     * @throws Refused {@link RefusalCode#SCAN_TOO_EARLY}
     */
    public Consequence scanned(String carrier, String trackingNumber, Scan scan, Instant now) {
        wayBack.scanned(carrier, trackingNumber, scan, now);
        return replacement.scanned(carrier, trackingNumber, scan, now);
    }

    /** Goods that a carrier is to tell of, on their way back or other ones: its code, and their number. */
    public Optional<TrackingNumber> awaitedNumber() {
        return wayBack.parcel().or(replacement::parcel).map(it -> TrackingNumber.of(it.carrier(), it.trackingNumber()));
    }

    /** Whether carriers tell of a number here: it is awaited, or one has told of it before. */
    public boolean isTold(String carrier, String trackingNumber) {
        return awaitedNumber()
                        .filter(it ->
                                it.carrier().code().equals(carrier) && it.text().equals(trackingNumber))
                        .isPresent()
                || course.isToldOf(carrier, trackingNumber);
    }

    /** The buyer's id. */
    public String buyer() {
        return course.requested().buyerId();
    }

    /** The factory's id. */
    public String factory() {
        return course.requested().factoryId();
    }

    /**
     * Whether a number that was stated here may be another parcel's now; as long as no carrier has told of it, not that of whom
     * it was sent to.
     *
     * @param sender the id of who sends the other
     */
    public boolean isFree(String carrier, String trackingNumber, String sender, Instant now) {
        return course.isFree(carrier, trackingNumber, sender, now);
    }

    /**
     * The buyer calls an operator; nothing happens when one is called.
     *
     * @throws Refused {@link RefusalCode#CASE_CLOSED}, {@link RefusalCode#CASE_NOT_THERE_YET},
     *     {@link RefusalCode#ESCALATION_TOO_EARLY}
     */
    public void escalate(Reason grounds, Instant at) {
        dispute.escalate(grounds, at);
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
        return dispute.decide(operator, granted, withGoods, mayKeep, grounds, at);
    }

    /**
     * The buyer lets it go.
     *
     * @throws Refused {@link RefusalCode#CASE_CLOSED}, {@link RefusalCode#CASE_NOT_THERE_YET} once the goods are on their way
     */
    public Consequence withdraw() {
        return switch (course.state()) {
            case Asked _, Disputed _, AwaitingGoods _, GoodsStated _, PartlyAccepted _, Escalated _ ->
                new Closes(course.unlessRefunded(CaseOutcome.WITHDRAWN));
            case GoodsOnTheirWay _,
                    AwaitingReplacement _,
                    ReplacementStated _,
                    ReplacementUnderWay _,
                    Settling _,
                    Closed _ -> throw course.notNow();
        };
    }

    /** The first instant at which somebody's time is over; empty where nobody is awaited. */
    public Optional<Instant> dueAt() {
        return course.state().dueAt();
    }

    /** Whether it is a carrier's turn, who is asked before that is over. */
    public boolean awaitsCarrier() {
        return course.state() instanceof GoodsStated || course.state() instanceof ReplacementStated;
    }

    /** Somebody's time may be over: what the rule says for it happens now. */
    public Consequence judge(Instant now) {
        return deadlines.judge(now);
    }

    /** Money was granted; its movement is in the same transaction. */
    public void grant(List<Units> units, Refund refund, Instant at) {
        var asked = course.requested();
        apply(new ReturnRefundGranted(
                id.value(), asked.orderId(), units, refund, asked.returnRule(), asked.platformRules(), at));
    }

    /** What carriers may have brought back of what is claimed: what its buyer has not sent back himself. */
    public ClaimedUnits loose() {
        return course.loose();
    }

    /** What of it was refunded by an instant. */
    public List<ReturnRefundGranted> refundsBy(Instant at) {
        return course.refundsBy(at);
    }

    /** What of it nobody has agreed to, nor decided. */
    public ClaimedUnits unanswered() {
        return course.unanswered();
    }

    /** What it is about no more. */
    public ClaimedUnits cut() {
        return course.cut();
    }

    /** Some of it was not late after all; nothing happens where all was. */
    public Consequence lateOnly(ClaimedUnits late, Instant at) {
        var asked = course.unanswered();
        var rest = asked.atMost(late);
        if (rest.isNone()) {
            return new Closes(course.unlessRefunded(CaseOutcome.NOT_LATE));
        }
        if (!rest.equals(asked)) {
            cut(asked.minus(rest.list()), at);
        }
        return new Waits();
    }

    /** Whether it is about these units, and no others. */
    public boolean isAbout(ClaimedUnits units) {
        return course.open().equals(units);
    }

    /** It is about these no more. */
    public void cut(ClaimedUnits gone, Instant at) {
        apply(new ClaimCut(id.value(), course.orderId(), gone.list(), at));
    }

    /**
     * The case is over.
     *
     * @param releaseAt when the order's money is released, or empty where nothing is held
     * @return the units that can be claimed again; other goods that came for them too
     */
    public List<Units> close(CaseOutcome outcome, Optional<Instant> releaseAt, Instant at) {
        var freed = outcome == CaseOutcome.EXCHANGED && !course.rules().asksForReplacementsScan()
                ? course.cut()
                : course.unpaid().plus(course.cut().list());
        apply(new CaseClosed(
                id.value(),
                course.orderId(),
                outcome.name(),
                course.refundedMinor(),
                course.requested().currency(),
                releaseAt.map(release -> Course.later(release, at)).orElse(null),
                at));
        return freed.list();
    }

    /** What all granted refunds come to. */
    public CaseOutcome refundedOutcome() {
        return course.unpaid().isNone() ? CaseOutcome.REFUNDED : CaseOutcome.PARTLY_REFUNDED;
    }

    /** Something is unusual; nothing happens when it was noticed before, or all is over. */
    public void flag(String signal, Map<String, String> facts, List<String> events, Instant at) {
        flags.flag(signal, facts, events, at);
    }

    /** @throws Refused {@code INVALID_VALUE} when there is no such flag, {@link RefusalCode#CASE_CLOSED} */
    public void appeal(Actor buyer, String signal, Reason grounds, Instant at) {
        flags.appeal(buyer, signal, grounds, at);
    }

    /** @throws Refused {@code INVALID_VALUE} when there is no such flag, {@link RefusalCode#CASE_CLOSED} */
    public void clear(Actor operator, String signal, Reason grounds, Instant at) {
        flags.clear(operator, signal, grounds, at);
    }

    public OrderId order() {
        return new OrderId(course.orderId());
    }

    public CaseId id() {
        return id;
    }

    public Instant openedAt() {
        return course.requested().requestedAt();
    }

    public ReturnReason reason() {
        return course.reason();
    }

    /** What the way back cost the buyer; counted with the first refund only, and where a carrier tells that there was one. */
    public Money freightBack() {
        return course.freightBack();
    }

    /**
     * Whether an operator has found for the factory about goods of a claim, for a reason of the same kind. What he granted and
     * was not paid for is claimed anew, once.
     *
     * @param since what later cases for such a reason have taken
     */
    public boolean decides(Claim claim, ClaimedUnits since) {
        return isOfTheKindOf(claim)
                && claim.lines().stream()
                        .anyMatch(
                                line -> course.isDecidedAgainst(line.number(), line.units() + since.of(line.number())));
    }

    /** What it has taken of what is claimed for a reason of the same kind: was paid for, or may be yet. */
    public ClaimedUnits taken(Claim claim) {
        return isOfTheKindOf(claim) ? course.taken() : ClaimedUnits.NONE;
    }

    /** Lateness is not of the kind of other faults: the promise proves it. */
    private boolean isOfTheKindOf(Claim claim) {
        return claim.reason() == reason()
                || (claim.reason().isFault() && reason().isFault() && claim.reason() != ReturnReason.LATE);
    }

    /** Units that other goods come for, where it ends so. */
    public List<Units> exchanged(CaseOutcome outcome) {
        return outcome == CaseOutcome.EXCHANGED ? course.open().list() : List.of();
    }

    /** The lines it is about, by their numbers. */
    public List<Integer> lines() {
        return course.requested().lines().stream().map(ClaimedLine::line).toList();
    }

    private Refused unknown() {
        return new Refused(RefusalCode.CASE_UNKNOWN, "There is no such case.", Map.of("id", id.value()));
    }

    @EventSourcingHandler
    void evolve(CaseEvent event) {
        switch (event) {
            case ReturnRequested asked -> begin(asked);
            case EvidenceAdded added -> proofs.note(added);
            case ReturnAccepted accepted -> answering.note(accepted);
            case ReturnRefused refused -> course.turn(new Disputed(refused.dueAt()));
            case GoodsSentBack sent -> wayBack.note(sent);
            case ReturnScanned scanned -> wayBack.note(scanned);
            case GoodsInspected inspected -> wayBack.note(inspected);
            case ReplacementSent sent -> replacement.note(sent);
            case ReplacementScanned scanned -> replacement.note(scanned);
            case CaseEscalated escalated -> dispute.note(escalated);
            case CaseDecided decision -> dispute.note(decision);
            case ReturnRefundGranted granted -> course.noteRefund(granted);
            case CaseFlagged flagged -> flags.note(flagged);
            case FlagAppealed appealed -> flags.note(appealed);
            case FlagCleared cleared -> flags.note(cleared);
            case ClaimCut cut -> course.noteCut(cut);
            case CaseClosed closed -> course.noteClosed(closed);
        }
    }

    private void begin(ReturnRequested asked) {
        id = new CaseId(asked.caseId());
        course = new Course(asked);
        proofs = new Proofs(course);
        flags = new Flags(course);
        dispute = new Dispute(course);
        wayBack = new WayBack(course, dispute);
        replacement = new Replacement(course);
        answering = new Answering(course, flags, dispute);
        deadlines = new Deadlines(course, answering, wayBack, dispute);
    }
}
