package market.sourcing.api.security.embedded;

import java.util.Map;
import java.util.regex.Pattern;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** How accounts may be called. */
final class ClientIds {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9](?:[a-z0-9.-]{1,62}[a-z0-9])");
    private static final String OF_DEMO_ACCOUNTS = "demo-";

    private ClientIds() {}

    /** @throws Refused when it is another's, or not of 3 to 64 small letters, digits, dots and dashes */
    static String checked(String id) {
        if (!SHAPE.matcher(id).matches() || id.startsWith(OF_DEMO_ACCOUNTS) || id.equals(Clients.WEB)) {
            throw new Refused(
                    RefusalCode.INVALID_VALUE,
                    "This is 3 to 64 small letters, digits, dots and dashes, and begins with no name that is taken.",
                    Map.of("pattern", SHAPE.pattern()));
        }
        return id;
    }
}
