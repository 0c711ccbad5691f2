package market.sourcing.domain.order;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import market.sourcing.domain.delivery.Pieces;
import market.sourcing.domain.delivery.Sent;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.listing.DispatchPromise;
import market.sourcing.domain.order.command.RecordPastReturn;
import market.sourcing.domain.order.event.DeliveryDecided;
import market.sourcing.domain.order.event.DeliveryDenied;
import market.sourcing.domain.order.event.DeliveryShown;
import market.sourcing.domain.order.event.GoodsShownMade;
import market.sourcing.domain.order.event.HandOverVoided;
import market.sourcing.domain.order.event.OrderCancelled;
import market.sourcing.domain.order.event.OrderClosedReversed;
import market.sourcing.domain.order.event.OrderClosedUnpaid;
import market.sourcing.domain.order.event.OrderCompleted;
import market.sourcing.domain.order.event.OrderEvent;
import market.sourcing.domain.order.event.OrderHandedOver;
import market.sourcing.domain.order.event.OrderPaid;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.order.event.OrderUndone;
import market.sourcing.domain.order.event.PastOrderRecorded;
import market.sourcing.domain.order.event.PastReturnRecorded;
import market.sourcing.domain.order.event.ReceiptAsked;
import market.sourcing.domain.order.event.ReceiptConfirmed;
import market.sourcing.domain.order.event.RemainderLeft;
import market.sourcing.domain.order.event.RemainderReturned;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.rulebook.BusinessCalendar;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.rulebook.TradeRules;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.OnlyOperatorsMay;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** One buyer's order with one factory. What was agreed when it was placed stays with it for good. */
@AggregateRoot(type = "order")
public final class Order {
    @AggregateIdentifier
    private OrderId id;

    private OrderPlaced placed;
    private OrderState state;
    private final Map<String, Long> paidAt = new HashMap<>();
    private @Nullable Instant depositPaidAt;
    private @Nullable Instant closesAt;
    private @Nullable Instant receivedAt;
    private final List<Evidence> made = new ArrayList<>();
    private @Nullable Instant firstShownMadeAt;

    /** For Axon: the events that follow fill it. */
    @SuppressWarnings("NullAway.Init")
    Order() {}

    @SuppressWarnings("NullAway.Init")
    public Order(OrderPlaced placed) {
        apply(placed);
    }

    @SuppressWarnings("NullAway.Init")
    public Order(PastOrderRecorded recorded) {
        apply(recorded);
    }

    /**
     * The answer that placing it got, for the request that placed it, whatever has changed since.
     *
     * @throws Refused {@link RefusalCode#ORDER_UNKNOWN} to others, {@link RefusalCode#IDEMPOTENCY_KEY_REUSED}
     */
    public PlacedOrder answerTo(Actor buyer, String fingerprint) {
        if (state instanceof OrderState.Past || !buyer.mayActFor(buyer())) {
            throw unknown();
        }
        if (!placed.fingerprint().equals(fingerprint)) {
            throw Refused.keyReused();
        }
        return new PlacedOrder(placed, Loading.FIRST_VERSION);
    }

    /**
     * Holds when the statement is the very one that this past order was written down by.
     *
     * @throws Refused {@link RefusalCode#IDEMPOTENCY_KEY_REUSED}
     */
    public void mustBeStatedBy(String fingerprint) {
        if (!(state instanceof OrderState.Past(var life) && life.isStatedBy(fingerprint))) {
            throw Refused.keyReused();
        }
    }

    @CommandHandler
    long recordReturn(RecordPastReturn command) {
        OnlyOperatorsMay.check(command.operator());
        if (!(state instanceof OrderState.Past(var life))) {
            throw new Refused(
                    RefusalCode.NOT_A_PAST_ORDER, "Goods of an order of this marketplace come back by a return.");
        }
        if (!life.knows(command)) {
            apply(life.giveBack(command));
        }
        return getVersion();
    }

    /** What is to be paid now, if anything. */
    public Optional<Due> due() {
        return state.due(terms());
    }

    /** Takes note that what was due is held. */
    public void pay(Due due, String paymentId, Instant at) {
        var balanceDueAt = due.stage() == Stage.DEPOSIT ? made(at).plus(rules().unpaidCloses()) : null;
        apply(new OrderPaid(
                id.value(), paymentId, due.stage().name(), due.amount().minor(), at, balanceDueAt));
    }

    /**
     * How long the factory may take once all is paid. What is made to order is made from the deposit on, on the days on which
     * factories work; from the balance on there are two days at least.
     */
    public Duration promisedFor(Instant paidAt, BusinessCalendar calendar) {
        var within = DispatchPromise.valueOf(terms().dispatchPromise()).within(leadTimeDays());
        if (depositPaidAt == null) {
            return within;
        }
        var left = within.minus(calendar.counted(depositPaidAt, paidAt));
        var least = DispatchPromise.H48.within(null);
        return left.compareTo(least) < 0 ? least : left;
    }

    /** When goods are made whose deposit is paid now. */
    private Instant made(Instant now) {
        var days = leadTimeDays();
        return days == 0 ? now : Rulebook.CALENDAR.at(now).after(now, Duration.ofDays(days), List.of());
    }

    private int leadTimeDays() {
        var days = terms().leadTimeDays();
        return days == null ? 0 : days;
    }

    /** The version that a payment gave it, whatever has changed since; nothing when it was not paid with that one. */
    public Optional<Long> versionSince(String paymentId) {
        return Optional.ofNullable(paidAt.get(paymentId));
    }

    /**
     * Calls it off, or what has not left of it; nothing happens when it is over already without having been sent.
     *
     * @param sent of it
     * @param free whether the party may, although the factory says that goods are on their way
     * @return whether it was called off now
     * @throws Refused {@link RefusalCode#ORDER_HANDED_OVER}
     */
    public boolean cancel(Actor actor, Party party, Reason reason, Sent sent, boolean free, Instant at) {
        return switch (state) {
            case OrderState.Closed _ -> false;
            case OrderState.Past _ -> throw closed();
            case OrderState.HandedOver _ when !free -> throw onTheirWay();
            case OrderState.AwaitingDispatch _ when (sent.isAwaited() && !free) || sent.isWhole() -> throw onTheirWay();
            case OrderState.Completed _ when !(isCompletedByTime() && sent.isBack()) -> throw onTheirWay();
            case OrderState.AwaitingPayment _,
                    OrderState.AwaitingBalance _,
                    OrderState.AwaitingDispatch _,
                    OrderState.HandedOver _,
                    OrderState.Completed _ -> {
                apply(new OrderCancelled(
                        id.value(),
                        placed.buyerId(),
                        terms(),
                        party.name(),
                        actor.account().value(),
                        reason.text(),
                        at,
                        leftOf(sent)));
                yield true;
            }
        };
    }

    /**
     * The factory shows that it is making the goods; nothing happens when it has shown that before, or the balance is paid.
     *
     * @throws Refused {@link RefusalCode#ORDER_NOT_PAID} before the deposit is, {@link RefusalCode#ORDER_CLOSED},
     *     {@code INVALID_VALUE} when there is too much of it
     */
    public void showMade(Actor actor, Evidence evidence, Instant at) {
        switch (state) {
            case OrderState.AwaitingPayment _ ->
                throw new Refused(RefusalCode.ORDER_NOT_PAID, "Nothing is paid, so nothing is made.");
            case OrderState.AwaitingBalance _ -> {
                if (shownMade(evidence.sha256()).isEmpty()) {
                    Arrival.mustHaveRoom(made);
                    apply(new GoodsShownMade(id.value(), actor.account().value(), evidence, at));
                }
            }
            case OrderState.AwaitingDispatch _, OrderState.HandedOver _, OrderState.Completed _ -> {}
            case OrderState.Closed _, OrderState.Past _ -> throw closed();
        }
    }

    private Optional<Evidence> shownMade(String sha256) {
        return made.stream().filter(it -> it.sha256().equals(sha256)).findFirst();
    }

    /**
     * Whose doing it is that it was not paid in time: the buyer loses something only where there is work to be paid for, which
     * somebody could look at.
     */
    public Party unpaidBy() {
        return !rules().forfeitForWork() || isWorkShown() ? Party.BUYER : Party.OPERATOR;
    }

    private boolean isWorkShown() {
        return firstShownMadeAt != null
                && closesAt != null
                && !firstShownMadeAt.isAfter(closesAt.minus(rules().workShownBefore()));
    }

    /** When it comes to nothing unless what is due now was paid; empty when nothing is due. */
    public Optional<Instant> closesAt() {
        return due().flatMap(_ -> Optional.ofNullable(closesAt));
    }

    /**
     * Closes it when something is still due and the time for it is over.
     *
     * @return whether it was closed now
     */
    public boolean closeUnpaid(Stage stage, Instant at) {
        var unpaid = due().filter(due -> (due.stage() == Stage.BALANCE) == (stage == Stage.BALANCE))
                .filter(_ -> closesAt().filter(end -> !end.isAfter(at)).isPresent());
        unpaid.ifPresent(due -> apply(new OrderClosedUnpaid(
                id.value(), placed.buyerId(), terms(), due.stage().name(), at)));
        return unpaid.isPresent();
    }

    /**
     * Closes it when the provider took back what it was paid with; nothing happens when the goods are sent, or may be, when it
     * is over, or when another payment paid it.
     *
     * @param sent of it
     * @return whether it was closed now
     */
    public boolean closeReversed(String paymentId, String reasonCode, Sent sent, Instant at) {
        var paidByIt = paidAt.containsKey(paymentId);
        var notSent = state instanceof OrderState.AwaitingBalance || state instanceof OrderState.AwaitingDispatch;
        if (!paidByIt || !notSent || sent.isAwaited()) {
            return false;
        }
        apply(new OrderClosedReversed(id.value(), placed.buyerId(), terms(), paymentId, reasonCode, at, leftOf(sent)));
        return true;
    }

    private static @Nullable List<Content> leftOf(Sent sent) {
        return sent.kept().isEmpty() ? null : sent.kept();
    }

    /**
     * Before anything of it may be sent.
     *
     * @throws Refused {@link RefusalCode#ORDER_NOT_PAID}, {@link RefusalCode#ORDER_CLOSED}
     */
    public void mustBePaid() {
        switch (state) {
            case OrderState.AwaitingDispatch _, OrderState.HandedOver _, OrderState.Completed _ -> {}
            case OrderState.AwaitingPayment _, OrderState.AwaitingBalance _ ->
                throw new Refused(RefusalCode.ORDER_NOT_PAID, "The order is not paid in full.");
            case OrderState.Closed _, OrderState.Past _ -> throw closed();
        }
    }

    /**
     * The goods leave the factory; nothing happens when they have.
     *
     * @return whether they left now
     * @throws Refused {@link RefusalCode#ORDER_NOT_PAID}, {@link RefusalCode#ORDER_CLOSED}
     */
    public boolean handOver(Shipment shipment, Instant at) {
        mustBePaid();
        if (!(state instanceof OrderState.AwaitingDispatch)) {
            return false;
        }
        var wait = shipment.isTracked() ? rules().releaseAfterHandOver() : rules().releaseUntracked();
        apply(new OrderHandedOver(id.value(), shipment.carrier(), shipment.trackingNumber(), at, at.plus(wait)));
        return true;
    }

    /**
     * No carrier has what the factory said it had handed over; nothing happens when it has not said so, or all is over, or it has
     * shown that the goods arrived: then they went by another way.
     *
     * @return whether the order waits for its dispatch again
     */
    public boolean voidHandOver(String parcelId, Instant at) {
        if (!(state instanceof OrderState.HandedOver) || isDeliveryShown()) {
            return false;
        }
        apply(new HandOverVoided(id.value(), parcelId, at));
        return true;
    }

    /**
     * The buyer has the goods; nothing happens when the order is complete.
     *
     * @return whether it became complete now
     * @throws Refused {@link RefusalCode#ORDER_NOT_HANDED_OVER}, {@link RefusalCode#ORDER_CLOSED}
     */
    public boolean confirmReceipt(Actor actor, Instant at) {
        return switch (state) {
            case OrderState.HandedOver _ -> {
                apply(new ReceiptConfirmed(id.value(), actor.account().value(), at));
                yield true;
            }
            case OrderState.Completed _ -> false;
            case OrderState.AwaitingPayment _, OrderState.AwaitingBalance _, OrderState.AwaitingDispatch _ ->
                throw notSent();
            case OrderState.Closed _, OrderState.Past _ -> throw closed();
        };
    }

    /** When the buyer said that the goods are there; empty while nobody has. */
    public Optional<Instant> receivedAt() {
        return Optional.ofNullable(receivedAt);
    }

    /** When what is held is released unless somebody speaks up; empty while nothing was sent, and after it was released. */
    public Optional<Instant> releaseAt() {
        return arrival().map(Arrival::endsAt);
    }

    private Optional<Arrival> arrival() {
        return state instanceof OrderState.HandedOver(var arrival) ? Optional.of(arrival) : Optional.empty();
    }

    /**
     * What follows now, when the time is over in which its buyer says that the goods have arrived; empty while it is not.
     *
     * @param sent of it
     */
    public Optional<AtItsTime> atItsTime(Sent sent, Instant at) {
        return arrival()
                .filter(it -> !it.endsAt().isAfter(at))
                .map(it -> it.at(arrived(sent), untold(sent).isEmpty(), rules()));
    }

    /** What has left of it, and not only by the word of carriers and of its buyer: also what was shown, or settled, to be there. */
    public Sent arrived(Sent told) {
        boolean isSettled = arrival().map(Arrival::isShown).orElseGet(this::isCompleted);
        return isSettled && !told.isAwaited() ? told.withRest(untold(told)) : told;
    }

    /** Whether carriers brought back what left of it, and nobody has to be asked about the rest. */
    public boolean isBack(Sent told) {
        boolean isAsked = arrival().isPresent() && rules().asksForReceipt();
        return told.isBack() && !(isAsked && !untold(told).isEmpty());
    }

    /** Pieces of which neither a carrier nor the buyer tells that they left. */
    private List<Content> untold(Sent told) {
        return Pieces.minus(pieces(), told.gone());
    }

    private List<Content> pieces() {
        var lines = terms().lines();
        return IntStream.range(0, lines.size())
                .mapToObj(line -> new Content(line + 1, lines.get(line).quantity()))
                .toList();
    }

    /** Its buyer is asked whether the goods have arrived. */
    public void askForReceipt(Instant now) {
        var asked = arrival().map(Arrival::asked).orElse(0);
        apply(new ReceiptAsked(id.value(), asked + 1, now, now.plus(rules().receiptAnswered()), rules().version()));
    }

    /** Whether the factory has shown that the goods arrived. */
    public boolean isDeliveryShown() {
        return arrival().filter(Arrival::isShown).isPresent();
    }

    /** What was shown of its making, or of its delivery while its buyer has not confirmed the receipt, under a hash. */
    public Optional<Evidence> shown(String sha256) {
        return arrival().flatMap(it -> it.shown(sha256)).or(() -> shownMade(sha256));
    }

    /**
     * The factory shows that the goods arrived; nothing happens when it has shown that before, or the order is complete.
     *
     * @param sent of it
     * @throws Refused {@link RefusalCode#ORDER_NOT_HANDED_OVER}, {@link RefusalCode#ORDER_CLOSED},
     *     {@link RefusalCode#DELIVERY_NOT_IN_QUESTION}, {@code INVALID_VALUE}
     */
    public void showDelivery(Actor actor, Evidence evidence, Sent sent, Instant at) {
        mustBeSent();
        var arrival = arrival();
        if (arrival.isEmpty() || arrival.get().shown(evidence.sha256()).isPresent()) {
            return;
        }
        if (sent.isWhole() || !rules().asksForReceipt()) {
            throw notInQuestion();
        }
        Arrival.mustHaveRoom(arrival.get().shown());
        var arrivesBy = arrival.get();
        var answered =
                arrivesBy.isShown() ? arrivesBy.endsAt() : arrivesBy.notBefore(at.plus(rules().receiptAnswered()));
        apply(new DeliveryShown(
                id.value(),
                actor.account().value(),
                evidence,
                at,
                answered.equals(arrivesBy.endsAt()) ? null : answered));
    }

    /**
     * The buyer says that what was shown is not true; nothing happens when he has said so.
     *
     * @throws Refused {@link RefusalCode#ORDER_NOT_HANDED_OVER}, {@link RefusalCode#ORDER_CLOSED},
     *     {@link RefusalCode#DELIVERY_NOT_IN_QUESTION} where nothing was shown, or all is settled
     */
    public void denyDelivery(Actor actor, Reason reason, Instant at) {
        mustBeSent();
        if (!isDeliveryShown()) {
            throw notInQuestion();
        }
        arrival()
                .filter(it -> !it.isDenied())
                .ifPresent(it -> apply(new DeliveryDenied(
                        id.value(),
                        actor.account().value(),
                        reason.text(),
                        at,
                        it.notBefore(at.plus(rules().deliveryDecided())))));
    }

    /**
     * An operator decides; where the goods arrived, it is complete.
     *
     * @throws Refused {@link RefusalCode#DELIVERY_NOT_DENIED}
     */
    public void decideDelivery(Actor operator, boolean delivered, Reason grounds, Instant at) {
        if (arrival().filter(Arrival::isDenied).isEmpty()) {
            throw new Refused(RefusalCode.DELIVERY_NOT_DENIED, "The buyer has not denied that the goods arrived.");
        }
        apply(new DeliveryDecided(id.value(), operator.account().value(), delivered, grounds.text(), at));
        if (delivered) {
            apply(new OrderCompleted(id.value(), at));
        }
    }

    /** Whether all is paid and nothing handed over. */
    public boolean awaitsDispatch() {
        return state instanceof OrderState.AwaitingDispatch;
    }

    /** Whether it is alive, and its factory has not said that all of it left. */
    public boolean isBeforeHandOver() {
        return switch (state) {
            case OrderState.AwaitingPayment _, OrderState.AwaitingBalance _, OrderState.AwaitingDispatch _ -> true;
            case OrderState.HandedOver _, OrderState.Completed _, OrderState.Closed _, OrderState.Past _ -> false;
        };
    }

    /** When it was placed; empty for orders of the time before orders were paid here. */
    public Optional<Instant> placedAt() {
        return Optional.ofNullable(placed.closesAt()).map(closes -> closes.minus(TimeToPay.of(terms())));
    }

    public boolean isCompleted() {
        return state instanceof OrderState.Completed;
    }

    /** Whether it is complete because nobody has said anything. */
    public boolean isCompletedByTime() {
        return isCompleted() && receivedAt == null;
    }

    /**
     * Before its goods can be received.
     *
     * @throws Refused {@link RefusalCode#ORDER_NOT_HANDED_OVER}, {@link RefusalCode#ORDER_CLOSED}
     */
    public void mustBeSent() {
        switch (state) {
            case OrderState.HandedOver _, OrderState.Completed _ -> {}
            case OrderState.AwaitingPayment _, OrderState.AwaitingBalance _, OrderState.AwaitingDispatch _ ->
                throw notSent();
            case OrderState.Closed _, OrderState.Past _ -> mustBeReturnable();
        }
    }

    /** Whether it came to nothing; what had left by then is the buyer's all the same. */
    public boolean isClosed() {
        return state instanceof OrderState.Closed;
    }

    /** How it came to nothing; empty while it has not. */
    public Optional<End> end() {
        return state instanceof OrderState.Closed(var end) ? Optional.of(end) : Optional.empty();
    }

    /** Pieces that had left when it came to nothing, and have not come back; empty while it has not. */
    public List<Content> left() {
        return end().map(End::left).orElse(List.of());
    }

    /**
     * Holds unless it came to nothing before anything had left, or was made elsewhere.
     *
     * @throws Refused {@link RefusalCode#ORDER_CLOSED}
     */
    public void mustBeReturnable() {
        if (state instanceof OrderState.Past || (isClosed() && left().isEmpty())) {
            throw closed();
        }
    }

    /**
     * Holds for its buyer, who alone claims anything.
     *
     * @throws Refused {@link RefusalCode#ORDER_UNKNOWN} to strangers, {@link RefusalCode#NOT_ALLOWED} to the other parties,
     *     {@link RefusalCode#ORDER_CLOSED}
     */
    public void mustBeBoughtBy(Actor actor) {
        if (partyOf(actor) != Party.BUYER) {
            throw new Refused(RefusalCode.NOT_ALLOWED, "The buyer claims what goods are not.");
        }
        mustBeReturnable();
    }

    /** The time for speaking up is over, and the goods have arrived as far as anybody knows. */
    public void complete(Instant at) {
        apply(new OrderCompleted(id.value(), at));
    }

    /**
     * On whose side the actor stands.
     *
     * @throws Refused {@link RefusalCode#ORDER_UNKNOWN} to everybody else
     */
    public Party partyOf(Actor actor) {
        return Party.of(actor, buyer(), new AccountId(terms().factoryOwnerId())).orElseThrow(this::unknown);
    }

    /**
     * How what is held is shared out when it came to nothing.
     *
     * @param party whose doing it was
     * @param overdue whether the factory is so late that a buyer who walks loses nothing
     * @param carried pieces whose way the buyer pays for: what had left, and what came back without the factory's fault
     */
    public Settlement settlement(Party party, boolean overdue, Balance balance, List<Content> carried) {
        var settlement = overdue && party == Party.BUYER
                ? Settlement.whole(balance.held())
                : Settlement.of(party, terms(), balance, rules());
        var sold = Sold.of(terms(), left(), carried, balance.before());
        return settlement
                .keepingAtLeast(sold, balance.all())
                .bearing(balance.borne())
                .leaving(balance.uncredited(), sold)
                .selling(Sold.goods(terms(), left(), balance.before()));
    }

    /** What it has left its buyer with is written down. */
    public void leave(RemainderLeft remainder) {
        apply(remainder);
    }

    /** It has left its buyer with less than it seemed. */
    public void takeBack(TurnedBack turned, Instant at) {
        apply(new RemainderReturned(
                id.value(),
                placed.buyerId(),
                terms(),
                turned.pieces(),
                turned.late(),
                turned.rest(),
                turned.takenOff(),
                at));
    }

    /** How what the factory was paid at an end is shared out once more, where what it was paid for comes back. */
    public Settlement settlement(TurnedBack turned, Balance balance) {
        var by = turned.end().by();
        var total = Money.of(terms().totalMinor(), terms().currency());
        var least = by == Party.BUYER && !turned.remainder().free()
                ? Settlement.of(by, terms(), balance.of(total), rules()).forfeit()
                : Money.zero(total.currency());
        return Settlement.again(
                        balance,
                        turned.worth(least, balance),
                        turned.stillPaid().atLeast(least))
                .leaving(balance.uncredited(), turned.stillPaid())
                .selling(turned.stillSold());
    }

    /**
     * What was paid for what had left when it came to nothing, with its part of the freight.
     *
     * @param carried pieces whose way the buyer pays for
     * @param before what cases gave back
     */
    public Money sold(List<Content> carried, GivenBack before) {
        return Sold.of(terms(), left(), carried, before);
    }

    /** Whether these pieces are all that it is about. */
    public boolean isAll(List<Content> pieces) {
        return pieces.stream().mapToInt(Content::quantity).sum()
                == terms().lines().stream().mapToInt(OrderTerms.Line::quantity).sum();
    }

    /** The numbers that held when it was placed. */
    public TradeRules rules() {
        return Rulebook.TRADE.version(terms().tradeRules());
    }

    public OrderPlaced placed() {
        return placed;
    }

    public OrderTerms terms() {
        return placed.terms();
    }

    public AccountId buyer() {
        return new AccountId(placed.buyerId());
    }

    private Refused unknown() {
        return new Refused(RefusalCode.ORDER_UNKNOWN, "There is no such order.", Map.of("id", id.value()));
    }

    private static Refused notSent() {
        return new Refused(RefusalCode.ORDER_NOT_HANDED_OVER, "The goods have not been sent.");
    }

    private static Refused onTheirWay() {
        return new Refused(RefusalCode.ORDER_HANDED_OVER, "The goods are on their way; the order can't be cancelled.");
    }

    private static Refused notInQuestion() {
        return new Refused(
                RefusalCode.DELIVERY_NOT_IN_QUESTION,
                "Carriers tell of this delivery, or nothing was shown of it, or it is settled.");
    }

    private static Refused closed() {
        return new Refused(RefusalCode.ORDER_CLOSED, "The order came to nothing.");
    }

    @EventSourcingHandler
    void evolve(OrderEvent event, @SequenceNumber long version) {
        switch (event) {
            case OrderPlaced it -> on(it);
            case OrderUndone it -> on(it);
            case RemainderLeft it -> on(it);
            case RemainderReturned it -> on(it);
            case GoodsShownMade it -> on(it);
            case OrderHandedOver it -> on(it);
            case HandOverVoided it -> on(it);
            case ReceiptAsked it -> on(it);
            case DeliveryShown it -> on(it);
            case DeliveryDenied it -> on(it);
            case ReceiptConfirmed it -> on(it);
            case OrderCompleted it -> on(it);
            case PastOrderRecorded it -> on(it);
            case PastReturnRecorded it -> on(it);
            // What was decided is told by what follows it.
            case DeliveryDecided _ -> {}
            case OrderPaid it -> on(it, version);
        }
    }

    private void on(OrderPlaced event) {
        id = new OrderId(event.orderId());
        placed = event;
        closesAt = event.closesAt();
        state = new OrderState.AwaitingPayment();
    }

    private void on(PastOrderRecorded event) {
        id = new OrderId(event.orderId());
        placed = new OrderPlaced(event.orderId(), event.buyerId(), null, event.terms(), null, event.fingerprint());
        state = new OrderState.Past(new PastLife(event));
    }

    private void on(PastReturnRecorded event) {
        if (state instanceof OrderState.Past(var life)) {
            life.on(event);
        }
    }

    private void on(OrderPaid event, long version) {
        paidAt.put(event.paymentId(), version);
        var isDeposit = Stage.valueOf(event.stage()) == Stage.DEPOSIT;
        depositPaidAt = isDeposit ? event.paidAt() : depositPaidAt;
        closesAt = event.balanceDueAt();
        state = isDeposit ? new OrderState.AwaitingBalance() : new OrderState.AwaitingDispatch();
    }

    private void on(GoodsShownMade event) {
        made.add(event.evidence());
        firstShownMadeAt = firstShownMadeAt == null ? event.shownAt() : firstShownMadeAt;
    }

    private void on(OrderUndone event) {
        state = new OrderState.Closed(End.of(event));
    }

    private void on(RemainderLeft event) {
        end().ifPresent(end -> state = new OrderState.Closed(end.with(event)));
    }

    private void on(RemainderReturned event) {
        end().ifPresent(end -> state = new OrderState.Closed(end.after(event)));
    }

    private void on(OrderHandedOver event) {
        state = new OrderState.HandedOver(Arrival.awaited(event.releaseAt()));
    }

    private void on(HandOverVoided event) {
        state = new OrderState.AwaitingDispatch();
    }

    private void on(ReceiptAsked event) {
        arrival().ifPresent(it -> state = new OrderState.HandedOver(it.after(event)));
    }

    private void on(DeliveryShown event) {
        arrival().ifPresent(it -> state = new OrderState.HandedOver(it.after(event)));
    }

    private void on(DeliveryDenied event) {
        arrival().ifPresent(it -> state = new OrderState.HandedOver(it.after(event)));
    }

    private void on(ReceiptConfirmed event) {
        receivedAt = event.receivedAt();
        state = new OrderState.Completed();
    }

    private void on(OrderCompleted event) {
        state = new OrderState.Completed();
    }
}
