package market.sourcing.infra.imports.run;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something to report of one line: why it was not taken, or what was adjusted.
 *
 * @param ordinal tells several notes of one line apart
 * @param offerId null where the line could not be read so far
 */
public record Remark(
        long line, int ordinal, String code, @Nullable String offerId, String detail, Map<String, Object> facts) {}
