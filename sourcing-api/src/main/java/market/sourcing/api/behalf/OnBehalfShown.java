package market.sourcing.api.behalf;

import market.sourcing.api.contract.OneOf;
import market.sourcing.domain.commission.OnBehalf;
import market.sourcing.domain.shared.ConsigneeId;
import market.sourcing.domain.station.CustomsMode;
import org.jspecify.annotations.Nullable;

/**
 * The customer abroad for whom an order is. The factory sees where the goods go and how, not whose they are.
 *
 * @param reference what the agent calls it by; null to the factory
 * @param station into whose market the goods go, such as vn
 * @param customsMode how they come in
 * @param consigneeId under whose name they are cleared; null where that is nobody, and to the factory
 */
public record OnBehalfShown(
        @Nullable String reference,
        String station,
        @OneOf(CustomsMode.class) String customsMode,
        @Nullable String consigneeId) {

    /** @param whole whether all of it is shown */
    public static OnBehalfShown of(OnBehalf onBehalf, boolean whole) {
        return new OnBehalfShown(
                whole ? onBehalf.reference() : null,
                onBehalf.station().code(),
                onBehalf.customsMode().name(),
                whole ? onBehalf.consignee().map(ConsigneeId::value).orElse(null) : null);
    }
}
