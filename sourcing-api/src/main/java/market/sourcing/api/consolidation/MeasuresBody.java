package market.sourcing.api.consolidation;

import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Read;
import market.sourcing.api.contract.Required;
import market.sourcing.domain.consolidation.Measures;
import org.jspecify.annotations.Nullable;

/**
 * What a parcel weighs and how large it is, as it was measured where it is packed.
 *
 * @param grams 1 to 1,000,000
 * @param lengthMm 1 to 10,000
 * @param widthMm 1 to 10,000
 * @param heightMm 1 to 10,000
 */
record MeasuresBody(
        @Required @Nullable Integer grams,
        @Required @Nullable Integer lengthMm,
        @Required @Nullable Integer widthMm,
        @Required @Nullable Integer heightMm) {

    /** @param within the fields that it stands in, with a dot behind each; empty for a body of its own */
    Read<Measures> read(String within, FieldErrors fields) {
        var weight = fields.required(within + "grams", grams);
        var length = fields.required(within + "lengthMm", lengthMm);
        var width = fields.required(within + "widthMm", widthMm);
        var height = fields.required(within + "heightMm", heightMm);
        if (within.isEmpty()) {
            return fields.made("", () -> new Measures(weight.get(), length.get(), width.get(), height.get()));
        }
        return fields.madeOfParts(
                within.substring(0, within.length() - 1),
                () -> new Measures(weight.get(), length.get(), width.get(), height.get()));
    }
}
