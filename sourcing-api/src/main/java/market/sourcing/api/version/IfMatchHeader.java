package market.sourcing.api.version;

import java.util.Map;
import java.util.regex.Pattern;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.ProblemException;
import market.sourcing.infra.commands.StaleVersion;
import org.jspecify.annotations.Nullable;

/**
 * The version that the client has seen, from the If-Match header (RFC 9110, 13.1.1). What an answer showed beside the thing itself
 * ({@link WholeTag}) does not stand against a change of the thing.
 */
final class IfMatchHeader {
    private static final Pattern ENTITY_TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7e]*)\"");
    private static final Pattern VERSION = Pattern.compile("(0|[1-9][0-9]{0,17})(\\.[0-9a-f]{40})?");

    private IfMatchHeader() {}

    /**
     * The expected version, or null for {@code *}: whatever it is now.
     *
     * @throws ProblemException when the header is missing or not one entity tag
     * @throws StaleVersion when the tag is one that no version here ever has: a weak one, or another server's
     */
    static @Nullable Long expected(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new ProblemException(
                    ApiCode.IF_MATCH_MISSING,
                    "Send the header If-Match with the ETag of the version that you have seen.",
                    Map.of("header", "If-Match"));
        }
        var value = header.strip();
        if (value.equals("*")) {
            return null;
        }
        var tag = ENTITY_TAG.matcher(value);
        if (!tag.matches()) {
            throw new ProblemException(
                    ApiCode.IF_MATCH_MALFORMED,
                    "If-Match is one ETag in double quotes, such as \"7\", or *.",
                    Map.of("header", "If-Match"));
        }
        var version = VERSION.matcher(tag.group(2));
        if (tag.group(1) != null || !version.matches()) {
            throw new StaleVersion();
        }
        return Long.valueOf(version.group(1));
    }
}
