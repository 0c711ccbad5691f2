package market.sourcing.domain.returns;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.returns.event.Refund;
import market.sourcing.domain.returns.event.ReturnRefundGranted;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.shared.Money;

/** Money goes back for a claim, at once or in parts. */
public record Refunding(CaseSoFar soFar) {

    public ReturnRefundGranted grant(List<Units> units, Refund refund, Instant at) {
        var asked = soFar.asked();
        return new ReturnRefundGranted(
                asked.caseId(), asked.orderId(), units, refund, asked.returnRule(), asked.platformRules(), at);
    }

    /** What the way back cost the buyer; counted with the first refund only, and where a carrier tells that there was one. */
    public Money freightBack() {
        boolean isFirst = soFar.units().refunded().isNone() && totalMinor() == 0;
        return isFirst ? soFar.wayBack().counted() : Money.of(0, soFar.asked().currency());
    }

    /** Everything that was granted. */
    long totalMinor() {
        return soFar.refunds().stream()
                .mapToLong(granted -> granted.refund().totalMinor())
                .sum();
    }

    /** What was granted by an instant. */
    public List<ReturnRefundGranted> grantedBy(Instant at) {
        return soFar.refunds().stream()
                .filter(granted -> !granted.grantedAt().isAfter(at))
                .toList();
    }

    CaseSoFar after(ReturnRefundGranted event) {
        return soFar.with(soFar.units().refund(event.units())).with(event);
    }
}
