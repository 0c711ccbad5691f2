package market.sourcing.domain.returns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.carrier.Scan;
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
import market.sourcing.domain.returns.event.CaseClosed;
import market.sourcing.domain.returns.event.CaseDecided;
import market.sourcing.domain.returns.event.ClaimCut;
import market.sourcing.domain.returns.event.GoodsSentBack;
import market.sourcing.domain.returns.event.ReturnRefundGranted;
import market.sourcing.domain.returns.event.ReturnRequested;
import market.sourcing.domain.returns.event.ReturnScanned;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.rulebook.ReturnRules;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.jspecify.annotations.Nullable;

/** Where a case stands, what it is about, and what it has come to so far; its parts share it. */
final class Course {
    private final ReturnRequested requested;
    private CaseState state;
    private ClaimedUnits refunded = ClaimedUnits.NONE;
    private final List<ReturnRefundGranted> grants = new ArrayList<>();
    private ClaimedUnits cut = ClaimedUnits.NONE;
    private long refundedMinor;
    private long freightBackMinor;
    private boolean isWayBackProven;
    private final StatedNumbers backUnder = new StatedNumbers();
    private final StatedNumbers replacedUnder = new StatedNumbers();
    private boolean goodsAreBack;
    private boolean broughtAgain;
    private boolean accepted;
    private boolean decided;
    private ClaimedUnits about;
    private @Nullable ReplacementUnderWay unheard;

    Course(ReturnRequested requested) {
        this.requested = requested;
        this.about = claimed();
        this.state = new Asked(requested.dueAt());
    }

    ReturnRequested requested() {
        return requested;
    }

    String caseId() {
        return requested.caseId();
    }

    String orderId() {
        return requested.orderId();
    }

    ReturnReason reason() {
        return ReturnReason.valueOf(requested.reason());
    }

    /** The numbers that held when the order was placed. */
    ReturnRules rules() {
        return Rulebook.RETURNS.version(requested.platformRules());
    }

    CaseState state() {
        return state;
    }

    void turn(CaseState next) {
        state = next;
    }

    void noteClosed(CaseClosed event) {
        unheard = event.outcome().equals(CaseOutcome.EXCHANGED.name())
                ? in(ReplacementUnderWay.class).orElse(null)
                : null;
        turn(new Closed());
    }

    /** Other goods that are taken to have come by time alone: of which no carrier has said that it delivered them, or did not. */
    Optional<ReplacementUnderWay> unheard() {
        return Optional.ofNullable(unheard);
    }

    void noteHeard() {
        unheard = null;
    }

    /** What carriers know other goods by. */
    StatedNumbers replacedUnder() {
        return replacedUnder;
    }

    /** Whether a number that was stated here may be another parcel's now. */
    boolean isFree(String carrier, String trackingNumber, String sender, Instant now) {
        return backUnder.isFree(carrier, trackingNumber, sender.equals(requested.factoryId()), now)
                && replacedUnder.isFree(carrier, trackingNumber, sender.equals(requested.buyerId()), now);
    }

    /** Whether a carrier has told of a number that was stated here. */
    boolean isToldOf(String carrier, String trackingNumber) {
        return backUnder.isToldOf(carrier, trackingNumber) || replacedUnder.isToldOf(carrier, trackingNumber);
    }

    /** @throws Refused {@link RefusalCode#TRACKING_NUMBER_USED} for other goods under the number of those that came back */
    void mustNotHaveComeBackUnder(String carrier, String trackingNumber) {
        if (backUnder.has(carrier, trackingNumber)) {
            throw new Refused(
                    RefusalCode.TRACKING_NUMBER_USED,
                    "Under this number the goods came back.",
                    Map.of("carrier", carrier, "trackingNumber", trackingNumber));
        }
    }

    /** @throws Refused {@link RefusalCode#SCAN_TOO_EARLY} */
    void mustBeOfThisClaim(Scan scan) {
        var claimedAt = requested.requestedAt();
        // Many a carrier knows only the second.
        if (scan.at().isBefore(Instant.ofEpochSecond(claimedAt.getEpochSecond()))) {
            throw new Refused(
                    RefusalCode.SCAN_TOO_EARLY,
                    "Nobody sends anything for what is not claimed: the scan is of another parcel.",
                    Map.of("scannedAt", scan.at().toString(), "claimedAt", claimedAt.toString()));
        }
    }

    void noteSentBack(GoodsSentBack event) {
        freightBackMinor = event.freightMinor();
        isWayBackProven = !rules().asksForWayBacksScan();
        var awaitedUntil = event.statedBy() == null ? null : event.dueAt();
        backUnder.state(event.carrier(), event.trackingNumber(), awaitedUntil, event.sentBackAt());
    }

    void noteScan(ReturnScanned event) {
        isWayBackProven = true;
        backUnder.scanned(event.carrier(), event.trackingNumber(), event.toldAt());
    }

    void noteGoodsBack() {
        goodsAreBack = true;
    }

    /** A carrier brought to the buyer again what he had sent back. */
    void noteBroughtAgain() {
        broughtAgain = true;
    }

    /** Whether the goods have been on their way back, and did not get there. */
    boolean wasBroughtAgain() {
        return broughtAgain;
    }

    void noteAccepted() {
        accepted = true;
    }

    /** From then on it is about what was granted, whatever was before. */
    void noteDecided(CaseDecided event) {
        decided = true;
        about = refunded.plus(cut.list()).plus(event.granted());
    }

    void noteRefund(ReturnRefundGranted event) {
        refunded = refunded.plus(event.units());
        refundedMinor += event.refund().totalMinor();
        grants.add(event);
    }

    /** What was refunded by an instant. */
    List<ReturnRefundGranted> refundsBy(Instant at) {
        return grants.stream().filter(grant -> !grant.grantedAt().isAfter(at)).toList();
    }

    /** Whether an operator has found for the factory about some of a line, and has not granted as much as this besides. */
    boolean isDecidedAgainst(int line, int units) {
        return decided && about.of(line) < claimed().of(line) && units > about.of(line) - refunded.of(line);
    }

    /** What was paid for, or may be yet. */
    ClaimedUnits taken() {
        return state instanceof Closed ? refunded : refunded.plus(open().list());
    }

    boolean wasDecided() {
        return decided;
    }

    /** Whether there is something to send back that was not. */
    boolean needsGoods() {
        return reason().hasGoods() && !goodsAreBack;
    }

    /** Nobody waits for what the claim is not about any more. */
    void noteCut(ClaimCut event) {
        cut = cut.plus(event.units());
        in(AwaitingGoods.class).ifPresent(awaited -> turn(new AwaitingGoods(left(awaited.units()), awaited.due())));
        in(GoodsStated.class)
                .ifPresent(stated ->
                        turn(new GoodsStated(left(stated.units()), stated.by(), stated.parcel(), stated.due())));
    }

    private List<Units> left(List<Units> units) {
        return ClaimedUnits.of(units).atMost(open()).list();
    }

    /** What it is no longer about. */
    ClaimedUnits cut() {
        return cut;
    }

    /** What carriers may have brought back of it: all that is open, unless its buyer has sent it back himself, or says so. */
    ClaimedUnits loose() {
        return switch (state) {
            case Asked _, Disputed _, Escalated _, AwaitingGoods _ -> goodsAreBack ? ClaimedUnits.NONE : open();
            case GoodsStated _,
                    GoodsOnTheirWay _,
                    PartlyAccepted _,
                    AwaitingReplacement _,
                    ReplacementStated _,
                    ReplacementUnderWay _,
                    Settling _,
                    Closed _ -> ClaimedUnits.NONE;
        };
    }

    /** What nobody has agreed to, nor decided. */
    ClaimedUnits unanswered() {
        return switch (state) {
            // Also where a carrier brought the goods to their buyer again: what was agreed to stands.
            case Asked _, Disputed _, Escalated _ -> accepted || decided || goodsAreBack ? ClaimedUnits.NONE : open();
            case AwaitingGoods _,
                    GoodsStated _,
                    GoodsOnTheirWay _,
                    PartlyAccepted _,
                    AwaitingReplacement _,
                    ReplacementStated _,
                    ReplacementUnderWay _,
                    Settling _,
                    Closed _ -> ClaimedUnits.NONE;
        };
    }

    /** What was claimed and is neither refunded nor cut off, nor decided against. */
    ClaimedUnits open() {
        return unpaid().atMost(about.minus(refunded.list()).minus(cut.list()));
    }

    /** What was claimed and is neither refunded nor cut off. */
    ClaimedUnits unpaid() {
        return claimed().minus(refunded.list()).minus(cut.list());
    }

    private ClaimedUnits claimed() {
        return ClaimedUnits.of(requested.lines().stream()
                .map(line -> new Units(line.line(), line.units()))
                .toList());
    }

    boolean nothingIsRefunded() {
        return refunded.isNone();
    }

    long refundedMinor() {
        return refundedMinor;
    }

    /** What the way back cost the buyer; counted with the first refund only, and where a carrier tells that there was one. */
    Money freightBack() {
        boolean isFirst = nothingIsRefunded() && refundedMinor == 0;
        return Money.of(isFirst && isWayBackProven ? freightBackMinor : 0, requested.currency());
    }

    /** Whether it is what the way back is stated to have cost. */
    boolean isFreightBack(Money freight) {
        return freight.equals(Money.of(freightBackMinor, requested.currency()));
    }

    /** How a case ends that comes to no more: so, unless something was refunded before. */
    CaseOutcome unlessRefunded(CaseOutcome outcome) {
        return nothingIsRefunded() ? outcome : CaseOutcome.PARTLY_REFUNDED;
    }

    /**
     * Units of a whole, by line.
     *
     * @throws Refused {@link RefusalCode#RETURN_EXCEEDS_PURCHASE}, {@code INVALID_VALUE} when it is none
     */
    static List<Units> partOf(List<Units> whole, List<Units> part) {
        if (part.isEmpty()) {
            throw Refused.invalid("lines", "Say which units.");
        }
        var most = ClaimedUnits.of(whole);
        part.forEach(asked -> mustBeWithin(most, asked));
        var asked = ClaimedUnits.of(part);
        asked.list().forEach(units -> mustBeWithin(most, units));
        return asked.list();
    }

    private static void mustBeWithin(ClaimedUnits most, Units asked) {
        if (asked.units() < 1 || asked.units() > most.of(asked.line())) {
            throw new Refused(
                    RefusalCode.RETURN_EXCEEDS_PURCHASE,
                    "There are not so many units of this line in the case.",
                    Map.of("line", asked.line(), "asked", asked.units(), "most", most.of(asked.line())));
        }
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** @throws Refused {@link RefusalCode#CASE_CLOSED} */
    void mustBeOpen() {
        if (state instanceof Closed) {
            throw closed();
        }
    }

    /** Where the case stands, when it is there. */
    <S extends CaseState> Optional<S> in(Class<S> wanted) {
        return wanted.isInstance(state) ? Optional.of(wanted.cast(state)) : Optional.empty();
    }

    /** @throws Refused {@link RefusalCode#CASE_NOT_THERE_YET}, {@link RefusalCode#CASE_CLOSED} */
    void mustBe(Class<? extends CaseState> wanted) {
        if (!wanted.isInstance(state)) {
            throw notNow();
        }
    }

    /** This is not the time for it: too early, or the case is over. */
    Refused notNow() {
        return state instanceof Closed
                ? closed()
                : new Refused(
                        RefusalCode.CASE_NOT_THERE_YET,
                        "This is not the time for it in this case.",
                        Map.of("state", state.word()));
    }

    private static Refused closed() {
        return new Refused(RefusalCode.CASE_CLOSED, "The case is over.");
    }

    static Refused mustComeBack() {
        return new Refused(RefusalCode.GOODS_MUST_COME_BACK, "Under this rule the goods come back before money does.");
    }
}
