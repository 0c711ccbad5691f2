package market.sourcing.api.body;

import market.sourcing.api.contract.Required;
import market.sourcing.domain.shared.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A step that needs grounds, and nothing else.
 *
 * @param grounds why, 1 to 500 characters
 */
public record GroundsBody(@Required @Nullable String grounds) {

    /** What was said; ends the request when nothing, or too much, was. */
    public static String read(Submitted<GroundsBody> body) {
        return body.read((raw, fields) -> fields.required("grounds", raw.grounds(), Reason::new))
                .get()
                .text();
    }
}
