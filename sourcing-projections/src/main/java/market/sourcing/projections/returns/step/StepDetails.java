package market.sourcing.projections.returns.step;

import java.util.List;
import market.sourcing.domain.returns.CaseParty;
import market.sourcing.domain.returns.event.CaseClosed;
import market.sourcing.domain.returns.event.CaseDecided;
import market.sourcing.domain.returns.event.CaseEscalated;
import market.sourcing.domain.returns.event.CaseEvent;
import market.sourcing.domain.returns.event.CaseFlagged;
import market.sourcing.domain.returns.event.ClaimCut;
import market.sourcing.domain.returns.event.ClaimedLine;
import market.sourcing.domain.returns.event.EvidenceAdded;
import market.sourcing.domain.returns.event.FlagAppealed;
import market.sourcing.domain.returns.event.FlagCleared;
import market.sourcing.domain.returns.event.GoodsInspected;
import market.sourcing.domain.returns.event.GoodsSentBack;
import market.sourcing.domain.returns.event.ReplacementScanned;
import market.sourcing.domain.returns.event.ReplacementSent;
import market.sourcing.domain.returns.event.ReturnAccepted;
import market.sourcing.domain.returns.event.ReturnRefundGranted;
import market.sourcing.domain.returns.event.ReturnRefused;
import market.sourcing.domain.returns.event.ReturnRequested;
import market.sourcing.domain.returns.event.ReturnScanned;
import market.sourcing.domain.returns.event.Units;
import org.jspecify.annotations.Nullable;

/**
 * One event of a case.
 *
 * @param by BUYER, FACTORY or OPERATOR; null where a rule acted, or silence
 * @param word a code, a hash or a number
 * @param text in somebody's own words
 * @param units which units it is about; none where it is about none in particular
 */
public record StepDetails(
        @Nullable String by,
        @Nullable Long amountMinor,
        @Nullable String word,
        @Nullable String text,
        List<Units> units) {
    private static final String BUYER = CaseParty.BUYER.name();
    private static final String FACTORY = CaseParty.FACTORY.name();
    private static final String OPERATOR = CaseParty.OPERATOR.name();

    public StepDetails {
        units = List.copyOf(units);
    }

    public static StepDetails of(CaseEvent event) {
        return switch (event) {
            case ReturnRequested asked ->
                new StepDetails(BUYER, asked.claimedMinor(), asked.reason(), asked.note(), units(asked.lines()));
            case EvidenceAdded added ->
                told(added.party(), added.evidence().sha256(), added.evidence().name());
            case ReturnAccepted accepted -> told(party(accepted.by()), accepted.by(), null);
            case ReturnRefused refused -> told(FACTORY, null, refused.reason());
            case GoodsSentBack sent ->
                new StepDetails(BUYER, sent.freightMinor(), sent.trackingNumber(), sent.carrier(), List.of());
            case ReturnScanned scanned -> told(null, scanned.kind(), scanned.place());
            case GoodsInspected found ->
                new StepDetails(
                        found.outcome().equals("SILENT") ? null : FACTORY,
                        null,
                        found.outcome(),
                        found.remark(),
                        found.accepted());
            case CaseEscalated escalated -> told(party(escalated.by()), escalated.by(), escalated.grounds());
            case CaseDecided decided -> new StepDetails(OPERATOR, null, null, decided.grounds(), decided.granted());
            case ReturnRefundGranted granted ->
                new StepDetails(null, granted.refund().totalMinor(), granted.returnRule(), null, granted.units());
            case ReplacementSent sent -> told(FACTORY, sent.trackingNumber(), sent.carrier());
            case ReplacementScanned scanned -> told(null, scanned.kind(), scanned.place());
            case CaseFlagged flagged -> told(null, flagged.signal(), null);
            case FlagAppealed appealed -> told(BUYER, null, appealed.grounds());
            case FlagCleared cleared -> told(OPERATOR, null, cleared.grounds());
            case ClaimCut cut -> new StepDetails(null, null, null, null, cut.units());
            case CaseClosed closed -> new StepDetails(null, closed.refundedMinor(), closed.outcome(), null, List.of());
        };
    }

    /** The code, or what was said where there is none. */
    public @Nullable String detail() {
        return word == null ? text : word;
    }

    private static StepDetails told(@Nullable String by, @Nullable String word, @Nullable String text) {
        return new StepDetails(by, null, word, text, List.of());
    }

    /** A rule and a silence are nobody's. */
    private static @Nullable String party(String by) {
        return by.equals(BUYER) || by.equals(FACTORY) ? by : null;
    }

    private static List<Units> units(List<ClaimedLine> lines) {
        return lines.stream().map(line -> new Units(line.line(), line.units())).toList();
    }
}
