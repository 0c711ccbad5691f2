package market.sourcing.domain.order.event;

/** Everything that happens to a return whose order is not known here. */
public sealed interface UnlinkedReturnEvent permits UnlinkedReturnRecorded {
    String returnId();
}
