package market.sourcing.api.terms;

import java.util.ArrayList;
import java.util.List;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Read;
import market.sourcing.api.contract.Required;
import market.sourcing.domain.order.AskedLine;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Some pieces of one SKU.
 *
 * @param sku may be left out when the listing has one SKU
 * @param quantity pieces, 1 to 10,000,000
 * @param reference the buyer's own word for the line, 1 to 40 characters; tells lines of the same SKU apart
 */
public record LineBody(
        @Required @Nullable String listingId,
        @Nullable String sku,
        @Required @Nullable Integer quantity,
        @Nullable String reference) {

    public static List<Read<AskedLine>> readAll(
            String field, @Nullable List<@Nullable LineBody> raw, FieldErrors fields) {
        fields.required(field, raw);
        var lines = new ArrayList<Read<AskedLine>>();
        for (var line : raw == null ? List.<@Nullable LineBody>of() : raw) {
            lines.add(read(field + "[" + lines.size() + "]", line, fields));
        }
        return lines;
    }

    private static Read<AskedLine> read(String field, @Nullable LineBody raw, FieldErrors fields) {
        return raw == null
                ? fields.required(field, null)
                : read(field, raw.listingId, raw.sku, raw.quantity, raw.reference, fields);
    }

    public static Read<AskedLine> read(
            String field,
            @Nullable String listingId,
            @Nullable String sku,
            @Nullable Integer quantity,
            @Nullable String reference,
            FieldErrors fields) {
        var listing = fields.required(field + ".listingId", listingId, ListingId::new);
        var units = fields.required(field + ".quantity", quantity, Quantity::new);
        return fields.made(field, () -> new AskedLine(listing.get(), sku, units.get(), reference));
    }
}
