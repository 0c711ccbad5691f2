package market.sourcing.api.version;

import market.sourcing.domain.shared.Digests;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ETag of an answer that shows more than the thing whose version it tells: the version, a dot, and 40 hexadecimal digits of a
 * hash of all that is shown. It is another one whenever anything shown is, and still names the version for {@link IfMatch}.
 */
final class WholeTag {
    private static final JsonMapper IN_ORDER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private WholeTag() {}

    static String of(long version, Object shown) {
        return "\"" + version + "." + Digests.forId(IN_ORDER.writeValueAsString(shown)) + "\"";
    }
}
