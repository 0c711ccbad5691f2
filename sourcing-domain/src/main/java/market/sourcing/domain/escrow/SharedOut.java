package market.sourcing.domain.escrow;

import market.sourcing.domain.escrow.event.FundsRefunded;
import market.sourcing.domain.shared.Money;

/** Whether an order came to nothing and its money was shared out. What follows from that is computed from what was so then. */
sealed interface SharedOut {

    /** @param reversed whether the buyer's bank has taken something back by now; it counts at the first time alone */
    SharedOut after(FundsRefunded event, boolean reversed);

    record NotYet() implements SharedOut {
        @Override
        public SharedOut after(FundsRefunded event, boolean reversed) {
            return reversed ? new AfterReversal(Money.of(event.forfeitMinor(), event.currency())) : new Plainly();
        }
    }

    /** The buyer's bank had taken back nothing. */
    record Plainly() implements SharedOut {
        @Override
        public Plainly after(FundsRefunded event, boolean reversed) {
            return this;
        }
    }

    /**
     * It had.
     *
     * @param kept what the factory kept then
     */
    record AfterReversal(Money kept) implements SharedOut {
        @Override
        public AfterReversal after(FundsRefunded event, boolean reversed) {
            return this;
        }
    }
}
