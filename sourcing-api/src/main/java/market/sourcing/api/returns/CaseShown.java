package market.sourcing.api.returns;

import java.time.Instant;
import java.util.List;
import market.sourcing.api.contract.OneOf;
import market.sourcing.api.money.MoneyBody;
import market.sourcing.domain.returns.CaseOutcome;
import market.sourcing.domain.returns.CaseParty;
import market.sourcing.domain.returns.OnSilence;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.returns.Wanted;
import market.sourcing.domain.returns.event.ClaimedLine;
import market.sourcing.projections.returns.cases.CaseFile;
import market.sourcing.projections.returns.cases.CaseKind;
import market.sourcing.projections.returns.cases.CaseState;
import market.sourcing.projections.returns.cases.Proof;
import org.jspecify.annotations.Nullable;

/**
 * A return case, the same to both sides and to operators.
 *
 * @param version of the case, for If-Match with its steps
 * @param kind CASE; RETURN or CANCELLATION for what was lived elsewhere
 * @param externalRef what a return that was lived elsewhere is called in the seller's own books
 * @param state ASKED, DISPUTED, AWAITING_GOODS, GOODS_STATED, GOODS_ON_THEIR_WAY, PARTLY_ACCEPTED,
 *     AWAITING_REPLACEMENT, REPLACEMENT_STATED, REPLACEMENT_ON_ITS_WAY, ESCALATED, SETTLING or CLOSED
 * @param awaits BUYER, FACTORY or OPERATOR: whose turn it is
 * @param dueAt when that time is over, and the rule acts
 * @param escalatableFrom when the buyer may call an operator in a dispute
 * @param escalatesAt when a dispute calls one by itself
 * @param outcome REFUNDED, PARTLY_REFUNDED, EXCHANGED, REJECTED, WITHDRAWN, LAPSED, NOT_LATE or CANCELLED
 * @param claimed what was paid for the claimed units, without freight
 * @param refunded everything that was granted
 * @param refunds what was granted, and how it is made up
 * @param movements what the ledger moved
 * @param onSilence CONSENT or ESCALATION: what the factory's silence means
 */
public record CaseShown(
        String id,
        long version,
        @OneOf(CaseKind.class) String kind,
        @Nullable String externalRef,
        @Nullable String orderId,
        String buyerId,
        String factoryId,
        @OneOf(CaseState.class) String state,
        @OneOf(CaseParty.class) @Nullable String awaits,
        @Nullable Instant dueAt,
        Instant requestedAt,
        @Nullable Instant escalatableFrom,
        @Nullable Instant escalatesAt,
        @Nullable Instant closedAt,
        @OneOf(CaseOutcome.class) @Nullable String outcome,
        @OneOf(ReturnReason.class) @Nullable String reason,
        @OneOf(Wanted.class) String wanted,
        @Nullable String note,
        List<Line> lines,
        MoneyBody claimed,
        MoneyBody refunded,
        @Nullable String returnRule,
        @Nullable String platformRules,
        @OneOf(OnSilence.class) @Nullable String onSilence,
        List<EvidenceShown> evidence,
        List<RefundShown> refunds,
        List<MovedShown> movements,
        List<FlagShown> flags,
        List<StepShown> timeline) {

    /**
     * Units of one line.
     *
     * @param line its number in the order, from 1
     * @param opened whether any of them was unpacked
     * @param paid what was paid for them, without freight
     */
    public record Line(int line, String listingId, String sku, int units, boolean opened, MoneyBody paid) {
        static Line of(ClaimedLine line, String currency) {
            return new Line(
                    line.line(),
                    line.listingId(),
                    line.sku(),
                    line.units(),
                    line.opened(),
                    MoneyBody.shown(line.amountMinor(), currency));
        }
    }

    /**
     * What a party showed.
     *
     * @param sha256 of its bytes
     * @param party BUYER, FACTORY or OPERATOR
     */
    public record EvidenceShown(
            String sha256,
            String mediaType,
            long bytes,
            String name,
            @OneOf(CaseParty.class) String party,
            Instant at) {
        static EvidenceShown of(Proof proof) {
            return new EvidenceShown(
                    proof.sha256(), proof.mediaType(), proof.bytes(), proof.name(), proof.party(), proof.at());
        }
    }

    public static CaseShown of(CaseFile file) {
        var claim = file.claim();
        var currency = claim.currency();
        var times = file.times();
        var rules = file.rules();
        var awaits = file.state().awaits();
        return new CaseShown(
                file.id(),
                file.version(),
                file.kind().name(),
                file.externalRef(),
                file.orderId(),
                file.buyerId(),
                file.factoryId(),
                file.state().name(),
                awaits == null ? null : awaits.name(),
                times.dueAt(),
                times.requestedAt(),
                times.escalatableFrom(),
                times.escalatesAt(),
                times.closedAt(),
                file.outcome(),
                claim.reason(),
                claim.wanted(),
                claim.note(),
                claim.lines().stream().map(line -> Line.of(line, currency)).toList(),
                MoneyBody.shown(claim.amountMinor(), currency),
                MoneyBody.shown(file.refundedMinor(), currency),
                rules == null ? null : rules.returnRule(),
                rules == null ? null : rules.platformRules(),
                rules == null ? null : rules.onSilence(),
                file.evidence().stream().map(EvidenceShown::of).toList(),
                file.refunds().stream().map(RefundShown::of).toList(),
                file.movements().stream().map(it -> MovedShown.of(it, currency)).toList(),
                file.flags().stream().map(FlagShown::of).toList(),
                file.steps().stream().map(it -> StepShown.of(it, currency)).toList());
    }
}
