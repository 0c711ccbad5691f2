package market.sourcing.api.factory.sales;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Read;
import market.sourcing.projections.sales.report.SalesBy;
import market.sourcing.projections.sales.report.SalesCursor;
import org.jspecify.annotations.Nullable;

/** Where a page of a report ended, as a text that clients hand back and don't look into. */
final class SalesCursors {
    private static final int LONGEST = 800;

    private SalesCursors() {}

    static @Nullable String text(SalesBy by, @Nullable SalesCursor cursor) {
        return cursor == null
                ? null
                : Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString((prefix(by) + cursor.row()).getBytes(StandardCharsets.UTF_8));
    }

    static Read<@Nullable SalesCursor> read(SalesBy by, @Nullable String after, FieldErrors errors) {
        if (after == null) {
            return () -> null;
        }
        var row = row(by, after);
        return row == null
                ? errors.faulty("after", "INVALID_VALUE", "This is not where a page of this report ended.")
                : () -> new SalesCursor(row);
    }

    private static @Nullable String row(SalesBy by, String after) {
        if (after.length() > LONGEST) {
            return null;
        }
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(after));
            var text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return text.startsWith(prefix(by)) ? text.substring(prefix(by).length()) : null;
        } catch (IllegalArgumentException | CharacterCodingException notOurs) {
            return null;
        }
    }

    private static String prefix(SalesBy by) {
        return "sales:" + by + ":";
    }
}
