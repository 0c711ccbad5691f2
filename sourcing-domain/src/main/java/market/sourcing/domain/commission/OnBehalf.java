package market.sourcing.domain.commission;

import java.util.Optional;
import market.sourcing.domain.shared.ConsigneeId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.StationId;
import market.sourcing.domain.shared.Texts;
import market.sourcing.domain.station.CustomsMode;
import org.jspecify.annotations.Nullable;

/**
 * For whom an agent orders.
 *
 * @param reference what the agent calls it by, 1 to 64 characters; it is kept for good, so it names nobody
 * @param station into whose market the goods go
 * @param consigneeId under whose name they go through customs; null exactly where the customs mode needs nobody's
 */
public record OnBehalf(
        String reference,
        StationId station,
        CustomsMode customsMode,
        @Nullable ConsigneeId consigneeId) {
    private static final int LONGEST_REFERENCE = 64;

    /** @throws Refused {@link RefusalCode#INVALID_VALUE} naming the field {@code reference} or {@code consigneeId} */
    public OnBehalf {
        reference = Texts.bounded("reference", reference, LONGEST_REFERENCE);
        if (customsMode.needsConsignee() && consigneeId == null) {
            throw Refused.invalid(
                    "consigneeId", "This customs mode needs the person under whose name goods are cleared.");
        }
        if (!customsMode.needsConsignee() && consigneeId != null) {
            throw Refused.invalid("consigneeId", "Goods that are imported in bulk are cleared under nobody's name.");
        }
    }

    public Optional<ConsigneeId> consignee() {
        return Optional.ofNullable(consigneeId);
    }
}
