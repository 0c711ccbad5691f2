package market.sourcing.infra.imports.order.profile;

import java.util.Locale;
import market.sourcing.infra.imports.csv.Blanks;

/** A code of goods as a book writes it, in its one form: capitals, and nothing around it that can't be seen. */
public final class BookCode {
    private BookCode() {}

    public static String folded(String written) {
        return Blanks.key(written).toUpperCase(Locale.ROOT);
    }
}
