package market.sourcing.domain.escrow;

import market.sourcing.domain.escrow.event.FundsRefunded;
import market.sourcing.domain.escrow.event.GoodsRefunded;
import market.sourcing.domain.shared.Money;

/** The goods of an order that stay sold, of which the fee is taken. */
sealed interface SoldGoods {

    /**
     * What was paid for them.
     *
     * @param ordered for all goods of the order
     */
    Money of(Money ordered);

    SoldGoods after(GoodsRefunded event);

    /** An end leaves some of them sold; nothing changes where no fee is taken of it. */
    default SoldGoods after(FundsRefunded event) {
        var left = event.soldMinor();
        return left == null ? this : new LeftByEnd(Money.of(left, event.currency()));
    }

    /**
     * All that were ordered, but for what cases took back.
     *
     * @param refunded what these gave back for it
     */
    record Ordered(Money refunded) implements SoldGoods {
        @Override
        public Money of(Money ordered) {
            return ordered.minus(refunded);
        }

        @Override
        public Ordered after(GoodsRefunded event) {
            return new Ordered(refunded.plus(Money.of(event.goodsMinor(), event.currency())));
        }
    }

    /**
     * What an end has left sold.
     *
     * @param worth what was paid for it, less what cases have given back since
     */
    record LeftByEnd(Money worth) implements SoldGoods {
        @Override
        public Money of(Money ordered) {
            return worth;
        }

        @Override
        public LeftByEnd after(GoodsRefunded event) {
            return new LeftByEnd(worth.minus(Money.of(event.goodsMinor(), event.currency())));
        }
    }
}
