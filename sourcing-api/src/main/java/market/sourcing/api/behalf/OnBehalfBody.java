package market.sourcing.api.behalf;

import java.util.Arrays;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Read;
import market.sourcing.api.contract.OneOf;
import market.sourcing.api.contract.Required;
import market.sourcing.domain.commission.OnBehalf;
import market.sourcing.domain.shared.ConsigneeId;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.StationId;
import market.sourcing.domain.station.CustomsMode;
import org.jspecify.annotations.Nullable;

/**
 * The customer abroad for whom an agent orders.
 *
 * @param reference what you call it by, 1 to 64 characters; it is kept for good in plain text, so let it name nobody
 * @param station into whose market the goods go, such as vn
 * @param customsMode how they come in; the station says which ones it takes
 * @param consigneeId whom you have stated for the station; needed by BONDED and DIRECT_MAIL, and left out by DIRECT_IMPORT
 */
public record OnBehalfBody(
        @Required @Nullable String reference,
        @Required @Nullable String station,
        @OneOf(CustomsMode.class) @Required @Nullable String customsMode,
        @Nullable String consigneeId) {
    private static final String FIELD = "onBehalf";

    /** Null where the buyer orders for itself. */
    public static Read<@Nullable OnBehalf> read(@Nullable OnBehalfBody raw, FieldErrors fields) {
        if (raw == null) {
            return () -> null;
        }
        var reference = fields.required(FIELD + ".reference", raw.reference);
        var station = fields.required(FIELD + ".station", raw.station, StationId::ofCode);
        var mode = fields.required(FIELD + ".customsMode", raw.customsMode, OnBehalfBody::mode);
        var consignee = fields.<String, ConsigneeId>optional(FIELD + ".consigneeId", raw.consigneeId, ConsigneeId::new);
        return fields.madeOfParts(
                FIELD, () -> new OnBehalf(reference.get(), station.get(), mode.get(), consignee.get()));
    }

    private static CustomsMode mode(String name) {
        return Arrays.stream(CustomsMode.values())
                .filter(mode -> mode.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        Refused.invalid("customsMode", "A customs mode is DIRECT_IMPORT, BONDED or DIRECT_MAIL."));
    }
}
