package market.sourcing.domain.commission.event;

/** Everything that happens to a commission. */
public sealed interface CommissionEvent permits CommissionTaken {
    String orderId();
}
