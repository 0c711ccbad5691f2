package market.sourcing.api.terms;

import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Read;
import market.sourcing.domain.shared.Destination;
import org.jspecify.annotations.Nullable;

/** Where goods are to be sent, as clients write it. */
public final class Destinations {
    private Destinations() {}

    public static Read<@Nullable Destination> read(@Nullable String raw, FieldErrors fields) {
        return fields.optional("shipTo", raw, Destination::new);
    }
}
