package market.sourcing.domain.escrow.event;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.shared.StoredAs;

/**
 * The buyer gets money back for goods: out of what is held for the order as far as it goes, otherwise from the factory.
 *
 * @param caseId the case it was granted in; how it is made up stands there
 * @param amountMinor everything the buyer gets
 * @param goodsMinor of it, what was paid for the goods themselves; no fee is taken of them any more
 * @param fromEscrowMinor of it, out of what is held
 * @param insuredMinor of it, out of freight insurance
 * @param feeBackMinor the platform's fee that the factory gets back with it
 * @param payBacks how it goes back through the providers; what does not is set off, or stays on the buyer's account
 * @param returnRule the version that the order was placed under
 * @param platformRules the version of the platform's numbers under it
 */
@StoredAs("sourcing.escrow.GoodsRefunded")
public record GoodsRefunded(
        String orderId,
        String movementId,
        String caseId,
        String factoryId,
        long amountMinor,
        long goodsMinor,
        long fromEscrowMinor,
        long insuredMinor,
        long feeBackMinor,
        String currency,
        List<PayBack> payBacks,
        String returnRule,
        String platformRules,
        Instant refundedAt,
        List<Entry> entries)
        implements MoneyMoved {
    public GoodsRefunded {
        payBacks = List.copyOf(payBacks);
        entries = List.copyOf(entries);
    }
}
