package market.sourcing.domain.consignee.event;

/** Everything that happens to a consignee. */
public sealed interface ConsigneeEvent
        permits ConsigneeStated, ConsigneeNamed, ConsigneeParcelPacked, ConsigneeLookedAt, ConsigneeErased {
    String consigneeId();
}
