package market.sourcing.api.body;

import market.sourcing.api.contract.Required;
import market.sourcing.domain.shared.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A change that needs to be explained, and nothing else.
 *
 * @param reason why, 1 to 500 characters
 */
public record ReasonBody(@Required @Nullable String reason) {

    /** What was said; ends the request when nothing, or too much, was. */
    public static String read(Submitted<ReasonBody> body) {
        return body.read((raw, fields) -> fields.required("reason", raw.reason(), Reason::new))
                .get()
                .text();
    }
}
