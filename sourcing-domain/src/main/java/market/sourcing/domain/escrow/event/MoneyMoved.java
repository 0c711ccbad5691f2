package market.sourcing.domain.escrow.event;

import java.util.List;

/** An event that moved money. Its entries sum to zero. */
public sealed interface MoneyMoved extends EscrowEvent
        permits FundsHeld,
                SurplusReceived,
                FundsReleased,
                ReleaseTakenBack,
                FundsRefunded,
                RefundPaid,
                CompensationPaid,
                CompensationTakenBack,
                CompensationRestored,
                GoodsRefunded,
                PaymentReversed {

    /** This movement's own id: {@code movement-}, its number among the order's, and the tail of the order's id. */
    String movementId();

    /** ISO 4217 of every entry. */
    String currency();

    List<Entry> entries();
}
