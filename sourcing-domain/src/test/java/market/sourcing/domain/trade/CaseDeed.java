package market.sourcing.domain.trade;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.returns.Inspection;
import market.sourcing.domain.returns.command.EscalateCase;
import market.sourcing.domain.returns.event.CaseDecided;
import market.sourcing.domain.returns.event.CaseEscalated;
import market.sourcing.domain.returns.event.CaseStep;
import market.sourcing.domain.returns.event.GoodsInspected;
import market.sourcing.domain.returns.event.GoodsSentBack;
import market.sourcing.domain.returns.event.ReplacementScanned;
import market.sourcing.domain.returns.event.ReplacementSent;
import market.sourcing.domain.returns.event.ReturnAccepted;
import market.sourcing.domain.returns.event.ReturnRefused;
import market.sourcing.domain.returns.event.ReturnRequested;
import market.sourcing.domain.returns.event.ReturnScanned;
import market.sourcing.domain.shared.CaseId;
import org.jspecify.annotations.Nullable;

/** In one of the cases that are open, whoever's turn it is does what most do: so cases come to their ends. */
enum CaseDeed implements Deed {
    GO_ON;

    @Override
    public @Nullable Object command(Trade trade, Life life, Move move) {
        var open = List.copyOf(life.openCases());
        return open.isEmpty() ? null : after(move.of(open), life, move, trade.now());
    }

    private static @Nullable Object after(CaseStep last, Life life, Move move, Instant at) {
        var id = new CaseId(last.caseId());
        return switch (last) {
            case ReturnRequested _ -> FactoryDeed.accept(id, move, at);
            case ReturnRefused _ -> new EscalateCase(id, null, life.buyer, "no", at);
            case ReturnAccepted _, CaseDecided _ -> BuyerDeed.sendBack(id, life, move, at);
            case GoodsSentBack it -> CarrierDeed.scan(it.trackingNumber(), ScanKind.ACCEPTED, life, at);
            case ReturnScanned _ -> FactoryDeed.inspect(id, move, at);
            case GoodsInspected it ->
                it.outcome().equals(Inspection.DISPUTED.name()) || it.outcome().equals(Inspection.PARTIAL.name())
                        ? new EscalateCase(id, null, life.buyer, "no", at)
                        : FactoryDeed.replace(id, at);
            case ReplacementSent it -> CarrierDeed.scan(it.trackingNumber(), ScanKind.ACCEPTED, life, at);
            case ReplacementScanned it -> CarrierDeed.scan(it.trackingNumber(), ScanKind.DELIVERED, life, at);
            case CaseEscalated _ -> OperatorDeed.decide(id, life, move, at);
        };
    }
}
