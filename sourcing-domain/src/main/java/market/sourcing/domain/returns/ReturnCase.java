package market.sourcing.domain.returns;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.returns.CaseState.Asked;
import market.sourcing.domain.returns.CaseState.AwaitingGoods;
import market.sourcing.domain.returns.CaseState.AwaitingReplacement;
import market.sourcing.domain.returns.CaseState.Closed;
import market.sourcing.domain.returns.CaseState.Disputed;
import market.sourcing.domain.returns.CaseState.Escalated;
import market.sourcing.domain.returns.CaseState.GoodsOnTheirWay;
import market.sourcing.domain.returns.CaseState.PartlyAccepted;
import market.sourcing.domain.returns.CaseState.Settling;
import market.sourcing.domain.returns.Consequence.Closes;
import market.sourcing.domain.returns.Consequence.Refunds;
import market.sourcing.domain.returns.Consequence.Waits;
import market.sourcing.domain.returns.event.CaseClosed;
import market.sourcing.domain.returns.event.CaseDecided;
import market.sourcing.domain.returns.event.CaseEscalated;
import market.sourcing.domain.returns.event.CaseFlagged;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.returns.event.EvidenceAdded;
import market.sourcing.domain.returns.event.FlagAppealed;
import market.sourcing.domain.returns.event.FlagCleared;
import market.sourcing.domain.returns.event.GoodsInspected;
import market.sourcing.domain.returns.event.GoodsSentBack;
import market.sourcing.domain.returns.event.Refund;
import market.sourcing.domain.returns.event.ReplacementSent;
import market.sourcing.domain.returns.event.ReturnAccepted;
import market.sourcing.domain.returns.event.ReturnRefundGranted;
import market.sourcing.domain.returns.event.ReturnRefused;
import market.sourcing.domain.returns.event.ReturnRequested;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.rulebook.RefundWithoutGoods;
import market.sourcing.domain.rulebook.ReturnRules;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.shared.AccountId;
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
import org.jspecify.annotations.Nullable;

/** One claim on units of one order. At every step somebody has a time to act, and the rule says what happens when nobody does. */
@AggregateRoot(type = "case")
public final class ReturnCase {
    @AggregateIdentifier
    private CaseId id;

    private ReturnRequested requested;
    private CaseState state;
    private ClaimedUnits refunded = ClaimedUnits.NONE;
    private long refundedMinor;
    private long freightBackMinor;
    private boolean goodsAreBack;
    private boolean decided;
    private final Proofs proofs = new Proofs();
    private final Flags flags = new Flags();

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
        if (!buyer.account().value().equals(requested.buyerId())) {
            throw unknown();
        }
        if (!requested.fingerprint().equals(fingerprint)) {
            throw Refused.keyReused();
        }
    }

    /**
     * On whose side the actor stands.
     *
     * @throws Refused {@link RefusalCode#CASE_UNKNOWN} to everybody else
     */
    public CaseParty partyOf(Actor actor) {
        if (actor.account().value().equals(requested.buyerId())) {
            return CaseParty.BUYER;
        }
        if (actor.account().value().equals(requested.factoryOwnerId())) {
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
        mustBeOpen();
        if (!proofs.has(evidence)) {
            proofs.mustHaveRoom();
            apply(new EvidenceAdded(
                    id.value(),
                    requested.orderId(),
                    actor.account().value(),
                    partyOf(actor).name(),
                    evidence,
                    at));
        }
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
        return switch (state) {
            case Asked _, Disputed _, Escalated _ -> {
                if (!withGoods && needsGoods() && mayKeep == RefundWithoutGoods.OFF) {
                    throw mustComeBack();
                }
                yield accepted("FACTORY", actor.account(), withGoods && needsGoods(), at);
            }
            case AwaitingGoods _, Settling _ -> new Waits();
            case GoodsOnTheirWay _, PartlyAccepted _, AwaitingReplacement _ -> throw notThere();
            case Closed _ -> throw closed();
        };
    }

    /** @throws Refused {@link RefusalCode#CASE_CLOSED}, {@link RefusalCode#CASE_NOT_THERE_YET} */
    public void refuse(Actor actor, Reason reason, Instant at) {
        switch (state) {
            case Asked _ ->
                apply(new ReturnRefused(
                        id.value(),
                        requested.orderId(),
                        actor.account().value(),
                        reason.text(),
                        later(requested.escalatesAt(), at),
                        at));
            case Disputed _ -> {}
            case Closed _ -> throw closed();
            default -> throw notThere();
        }
    }

    /**
     * The buyer gave the goods to a carrier.
     *
     * @param freight what it cost
     * @throws Refused {@link RefusalCode#CASE_CLOSED}, {@link RefusalCode#CASE_NOT_THERE_YET},
     *     {@link RefusalCode#CURRENCIES_DIFFER}
     */
    public void sendBack(String carrier, String trackingNumber, Money freight, Instant at) {
        if (!(state instanceof AwaitingGoods)) {
            throw state instanceof Closed ? closed() : notThere();
        }
        if (!freight.currency().getCurrencyCode().equals(requested.currency())) {
            throw new Refused(
                    RefusalCode.CURRENCIES_DIFFER,
                    "The order is in another currency.",
                    Map.of("currency", requested.currency()));
        }
        apply(new GoodsSentBack(
                id.value(),
                requested.orderId(),
                carrier,
                trackingNumber,
                freight.minor(),
                at.plus(rules().inspectWithin()),
                at));
    }

    /**
     * The factory says what it received.
     *
     * @param accepted of a part, which units; otherwise none
     * @throws Refused {@link RefusalCode#CASE_CLOSED}, {@link RefusalCode#CASE_NOT_THERE_YET},
     *     {@link RefusalCode#RETURN_EXCEEDS_PURCHASE}, {@code INVALID_VALUE}
     */
    public Consequence inspect(Inspection outcome, List<Units> accepted, Optional<Reason> remark, Instant at) {
        if (!(state instanceof GoodsOnTheirWay onTheirWay)) {
            throw state instanceof Closed ? closed() : notThere();
        }
        var sent = onTheirWay.units();
        var found = switch (outcome) {
            case FULL, SILENT -> sent;
            case DISPUTED -> List.<Units>of();
            case PARTIAL -> partOf(sent, accepted);
        };
        if (outcome != Inspection.FULL && outcome != Inspection.SILENT && remark.isEmpty()) {
            throw Refused.invalid("remark", "Who does not accept everything says why.");
        }
        boolean exchanges = found.equals(sent) && !decided && Wanted.valueOf(requested.wanted()) == Wanted.EXCHANGE;
        var dueAt = exchanges
                ? at.plus(rules().replaceWithin())
                : found.equals(sent) ? null : later(requested.escalatesAt(), at.plus(rules().escalatableAfter()));
        apply(new GoodsInspected(
                id.value(),
                requested.orderId(),
                outcome.name(),
                found,
                remark.map(Reason::text).orElse(null),
                dueAt,
                at));
        return exchanges || found.isEmpty() ? new Waits() : new Refunds(found, found.equals(sent));
    }

    /** @throws Refused {@link RefusalCode#CASE_CLOSED}, {@link RefusalCode#CASE_NOT_THERE_YET} */
    public Consequence replace(Actor actor, String carrier, String trackingNumber, Instant at) {
        if (!(state instanceof AwaitingReplacement)) {
            throw state instanceof Closed ? closed() : notThere();
        }
        apply(new ReplacementSent(
                id.value(), requested.orderId(), actor.account().value(), carrier, trackingNumber, at));
        return new Closes(CaseOutcome.EXCHANGED);
    }

    /**
     * The buyer calls an operator; nothing happens when one is called.
     *
     * @throws Refused {@link RefusalCode#CASE_CLOSED}, {@link RefusalCode#CASE_NOT_THERE_YET},
     *     {@link RefusalCode#ESCALATION_TOO_EARLY}
     */
    public void escalate(Reason grounds, Instant at) {
        switch (state) {
            case Disputed _, PartlyAccepted _ -> {
                if (at.isBefore(requested.escalatableFrom())) {
                    throw new Refused(
                            RefusalCode.ESCALATION_TOO_EARLY,
                            "The parties have some days to agree first.",
                            Map.of("from", requested.escalatableFrom().toString()));
                }
                escalated("BUYER", Optional.of(grounds), at);
            }
            case Escalated _ -> {}
            case Closed _ -> throw closed();
            default -> throw notThere();
        }
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
        if (!(state instanceof Escalated)) {
            throw state instanceof Closed ? closed() : notThere();
        }
        var units = granted.isEmpty() ? granted : partOf(open().list(), granted);
        boolean awaited = withGoods && needsGoods() && !units.isEmpty();
        if (!units.isEmpty() && !awaited && needsGoods() && mayKeep != RefundWithoutGoods.OPERATOR) {
            throw mustComeBack();
        }
        apply(new CaseDecided(
                id.value(),
                requested.orderId(),
                operator.account().value(),
                units,
                awaited,
                grounds.text(),
                awaited ? at.plus(rules().sendBackWithin()) : null,
                at));
        if (units.isEmpty()) {
            return new Closes(refunded.isNone() ? CaseOutcome.REJECTED : CaseOutcome.PARTLY_REFUNDED);
        }
        return awaited ? new Waits() : new Refunds(units, true);
    }

    /**
     * The buyer lets it go.
     *
     * @throws Refused {@link RefusalCode#CASE_CLOSED}, {@link RefusalCode#CASE_NOT_THERE_YET} once the goods are on their way
     */
    public Consequence withdraw() {
        return switch (state) {
            case Asked _, Disputed _, AwaitingGoods _, PartlyAccepted _, Escalated _ ->
                new Closes(refunded.isNone() ? CaseOutcome.WITHDRAWN : CaseOutcome.PARTLY_REFUNDED);
            case GoodsOnTheirWay _, AwaitingReplacement _, Settling _ -> throw notThere();
            case Closed _ -> throw closed();
        };
    }

    /** Somebody's time may be over: what the rule says for it happens now. */
    public Consequence judge(Instant now) {
        return switch (state) {
            case Asked(var dueAt) when isOver(dueAt, now) -> silent(now);
            case Disputed(var dueAt) when isOver(dueAt, now) -> escalated("RULE", Optional.empty(), now);
            case AwaitingGoods awaiting
            when isOver(awaiting.dueAt(), now) ->
                new Closes(refunded.isNone() ? CaseOutcome.LAPSED : CaseOutcome.PARTLY_REFUNDED);
            case GoodsOnTheirWay onTheirWay
            when isOver(onTheirWay.dueAt(), now) -> inspect(Inspection.SILENT, List.of(), Optional.empty(), now);
            case PartlyAccepted(var dueAt) when isOver(dueAt, now) -> new Closes(CaseOutcome.PARTLY_REFUNDED);
            case AwaitingReplacement(var units, var dueAt) when isOver(dueAt, now) -> new Refunds(units, true);
            case Escalated(var dueAt) when isOver(dueAt, now) -> accepted("RULE", null, needsGoods(), now);
            default -> new Waits();
        };
    }

    private Consequence silent(Instant now) {
        return OnSilence.valueOf(requested.onSilence()) == OnSilence.CONSENT && flags.areNone()
                ? accepted("SILENCE", null, needsGoods(), now)
                : escalated("SILENCE", Optional.empty(), now);
    }

    private Consequence accepted(String by, @Nullable AccountId account, boolean withGoods, Instant at) {
        apply(new ReturnAccepted(
                id.value(),
                requested.orderId(),
                by,
                account == null ? null : account.value(),
                withGoods,
                withGoods ? at.plus(rules().sendBackWithin()) : null,
                at));
        return withGoods ? new Waits() : new Refunds(open().list(), true);
    }

    private Consequence escalated(String by, Optional<Reason> grounds, Instant at) {
        apply(new CaseEscalated(
                id.value(),
                requested.orderId(),
                by,
                grounds.map(Reason::text).orElse(null),
                at.plus(rules().decideWithin()),
                at));
        return new Waits();
    }

    /** Money was granted; its movement is in the same transaction. */
    public void grant(List<Units> units, Refund refund, Instant at) {
        apply(new ReturnRefundGranted(
                id.value(), requested.orderId(), units, refund, requested.returnRule(), requested.platformRules(), at));
    }

    /**
     * The case is over.
     *
     * @param releaseAt when the order's money is released, or empty where nothing is held
     * @return the units that can be claimed again
     */
    public List<Units> close(CaseOutcome outcome, Optional<Instant> releaseAt, Instant at) {
        var freed = outcome == CaseOutcome.EXCHANGED ? List.<Units>of() : open().list();
        apply(new CaseClosed(
                id.value(),
                requested.orderId(),
                outcome.name(),
                refundedMinor,
                requested.currency(),
                releaseAt.map(release -> later(release, at)).orElse(null),
                at));
        return freed;
    }

    /** What all granted refunds come to. */
    public CaseOutcome refundedOutcome() {
        return open().isNone() ? CaseOutcome.REFUNDED : CaseOutcome.PARTLY_REFUNDED;
    }

    /** Something is unusual; nothing happens when it was noticed before, or all is over. */
    public void flag(String signal, Map<String, String> facts, List<String> events, Instant at) {
        if (!(state instanceof Closed) && !flags.knows(signal)) {
            apply(new CaseFlagged(id.value(), requested.orderId(), signal, facts, events, at));
        }
    }

    /** @throws Refused {@code INVALID_VALUE} when there is no such flag, {@link RefusalCode#CASE_CLOSED} */
    public void appeal(Actor buyer, String signal, Reason grounds, Instant at) {
        mustBeOpen();
        if (flags.canBeAppealed(signal)) {
            apply(new FlagAppealed(
                    id.value(), requested.orderId(), signal, buyer.account().value(), grounds.text(), at));
        }
    }

    /** @throws Refused {@code INVALID_VALUE} when there is no such flag, {@link RefusalCode#CASE_CLOSED} */
    public void clear(Actor operator, String signal, Reason grounds, Instant at) {
        mustBeOpen();
        if (flags.canBeCleared(signal)) {
            apply(new FlagCleared(
                    id.value(), requested.orderId(), signal, operator.account().value(), grounds.text(), at));
        }
    }

    public long version() {
        return getVersion();
    }

    public OrderId order() {
        return new OrderId(requested.orderId());
    }

    public CaseId id() {
        return id;
    }

    public ReturnReason reason() {
        return ReturnReason.valueOf(requested.reason());
    }

    /** What the way back cost the buyer; counted with the first refund only. */
    public Money freightBack() {
        return Money.of(refunded.isNone() ? freightBackMinor : 0, requested.currency());
    }

    /** The lines it is about, by their numbers. */
    public List<Integer> lines() {
        return requested.lines().stream().map(line -> line.line()).toList();
    }

    private boolean needsGoods() {
        return reason().hasGoods() && !goodsAreBack;
    }

    /** What was claimed and is not refunded. */
    private ClaimedUnits open() {
        return claimed().minus(refunded.list());
    }

    private ClaimedUnits claimed() {
        return ClaimedUnits.of(requested.lines().stream()
                .map(line -> new Units(line.line(), line.units()))
                .toList());
    }

    private static List<Units> partOf(List<Units> whole, List<Units> part) {
        if (part.isEmpty()) {
            throw Refused.invalid("lines", "Say which units.");
        }
        var most = ClaimedUnits.of(whole);
        var asked = ClaimedUnits.of(part);
        asked.byLine().forEach((line, units) -> {
            if (units < 1 || units > most.of(line)) {
                throw new Refused(
                        RefusalCode.RETURN_EXCEEDS_PURCHASE,
                        "There are not so many units of this line in the case.",
                        Map.of("line", line, "asked", units, "most", most.of(line)));
            }
        });
        return asked.list();
    }

    private ReturnRules rules() {
        return Rulebook.RETURNS.version(requested.platformRules());
    }

    private static boolean isOver(Instant dueAt, Instant now) {
        return !dueAt.isAfter(now);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void mustBeOpen() {
        if (state instanceof Closed) {
            throw closed();
        }
    }

    private Refused unknown() {
        return new Refused(RefusalCode.CASE_UNKNOWN, "There is no such case.", Map.of("id", id.value()));
    }

    private static Refused closed() {
        return new Refused(RefusalCode.CASE_CLOSED, "The case is over.");
    }

    private Refused notThere() {
        return new Refused(
                RefusalCode.CASE_NOT_THERE_YET,
                "This is not the time for it in this case.",
                Map.of("state", state.word()));
    }

    private static Refused mustComeBack() {
        return new Refused(RefusalCode.GOODS_MUST_COME_BACK, "Under this rule the goods come back before money does.");
    }

    @EventSourcingHandler
    void on(ReturnRequested event) {
        id = new CaseId(event.caseId());
        requested = event;
        event.evidence().forEach(proofs::add);
        state = new Asked(event.dueAt());
    }

    @EventSourcingHandler
    void on(EvidenceAdded event) {
        proofs.add(event.evidence());
    }

    @EventSourcingHandler
    void on(ReturnAccepted event) {
        state = event.dueAt() == null ? new Settling() : new AwaitingGoods(open().list(), event.dueAt());
    }

    @EventSourcingHandler
    void on(ReturnRefused event) {
        state = new Disputed(event.dueAt());
    }

    @EventSourcingHandler
    void on(GoodsSentBack event) {
        freightBackMinor = event.freightMinor();
        if (state instanceof AwaitingGoods awaiting) {
            state = new GoodsOnTheirWay(awaiting.units(), event.dueAt());
        }
    }

    @EventSourcingHandler
    void on(GoodsInspected event) {
        goodsAreBack = true;
        var dueAt = event.dueAt();
        state = dueAt == null
                ? new Settling()
                : switch (Inspection.valueOf(event.outcome())) {
                    case FULL, SILENT -> new AwaitingReplacement(event.accepted(), dueAt);
                    case PARTIAL -> new PartlyAccepted(dueAt);
                    case DISPUTED -> new Disputed(dueAt);
                };
    }

    @EventSourcingHandler
    void on(CaseEscalated event) {
        state = new Escalated(event.dueAt());
    }

    @EventSourcingHandler
    void on(CaseDecided event) {
        decided = true;
        state = event.dueAt() == null ? new Settling() : new AwaitingGoods(event.granted(), event.dueAt());
    }

    @EventSourcingHandler
    void on(ReturnRefundGranted event) {
        refunded = refunded.plus(event.units());
        refundedMinor += event.refund().totalMinor();
    }

    @EventSourcingHandler
    void on(CaseFlagged event) {
        flags.raise(event.signal());
    }

    @EventSourcingHandler
    void on(FlagAppealed event) {
        flags.appeal(event.signal());
    }

    @EventSourcingHandler
    void on(FlagCleared event) {
        flags.clear(event.signal());
    }

    @EventSourcingHandler
    void on(CaseClosed event) {
        state = new Closed();
    }
}
