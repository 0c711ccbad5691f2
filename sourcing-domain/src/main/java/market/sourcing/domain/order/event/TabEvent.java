package market.sourcing.domain.order.event;

/** Something happened to a buyer's tab. */
public sealed interface TabEvent permits OrderPutOnTab, OrderTakenOffTab {
    String buyerId();

    String orderId();
}
