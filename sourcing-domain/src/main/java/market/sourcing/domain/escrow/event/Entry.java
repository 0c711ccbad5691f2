package market.sourcing.domain.escrow.event;

/**
 * One side of a movement of money.
 *
 * @param account such as provider/sandbox, buyer/account-…, escrow/order-…, factory/factory-…, platform/fees
 * @param minor a debit above 0, a credit below; in the currency of the event
 */
public record Entry(String account, long minor) {}
