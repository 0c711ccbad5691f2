package market.sourcing.api.returns;

import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Read;
import market.sourcing.domain.carrier.TrackingNumber;
import org.jspecify.annotations.Nullable;

/** A parcel's number as people write it. */
public final class SentBody {
    private SentBody() {}

    public static Read<TrackingNumber> number(
            @Nullable String carrier, @Nullable String trackingNumber, FieldErrors fields) {
        var code = fields.required("carrier", carrier);
        var number = fields.required("trackingNumber", trackingNumber);
        return fields.made("", () -> TrackingNumber.of(code.get(), number.get()));
    }
}
