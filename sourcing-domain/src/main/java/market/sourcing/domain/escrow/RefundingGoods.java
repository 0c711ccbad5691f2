package market.sourcing.domain.escrow;

import java.time.Instant;
import java.util.Optional;
import market.sourcing.domain.escrow.event.GoodsRefunded;

/** Money goes back for goods: out of what is held as far as it goes, otherwise from the factory, which gets its fee back. */
record RefundingGoods(OrderMoney money) {

    /** Also where all of it was paid for their lateness before; nothing happens when it is nothing. */
    Optional<GoodsRefunded> refund(ReturnedGoods goods, Instant at) {
        if (!goods.total().isPositive() && !goods.goods().isPositive()) {
            return Optional.empty();
        }
        var factory = LedgerAccounts.factory(goods.factory());
        var ofFactory = goods.total().minus(goods.insured());
        var fromEscrow = money.sums().held().atMost(ofFactory);
        var fromFactory = ofFactory.minus(fromEscrow);
        var staysSold = money.sold().of(goods.ordered()).minus(goods.goods());
        var feeBack = money.fee().backFor(staysSold, fromFactory);
        return Optional.of(new GoodsRefunded(
                money.order().value(),
                money.nextMovement(),
                goods.caseId(),
                goods.factory().value(),
                goods.total().minor(),
                goods.goods().minor(),
                fromEscrow.minor(),
                goods.insured().minor(),
                feeBack.minor(),
                money.currency(),
                money.payBack(goods.total()),
                goods.returnRule(),
                goods.platformRules(),
                at,
                new Entries()
                        .move(money.ofEscrow(), money.ofBuyer(), fromEscrow)
                        .move(factory, money.ofBuyer(), fromFactory)
                        .move(LedgerAccounts.FREIGHT_INSURANCE, money.ofBuyer(), goods.insured())
                        .move(LedgerAccounts.FEES, factory, feeBack)
                        .list()));
    }
}
