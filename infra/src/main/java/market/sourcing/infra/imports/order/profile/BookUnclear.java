package market.sourcing.infra.imports.order.profile;

import java.util.List;

/**
 * A book can be read in several ways, or not as its profile says. Nothing of it is taken: each field of the profile that would
 * settle it is named.
 */
public final class BookUnclear extends RuntimeException {
    static final String COLUMNS = "columns";
    static final String DELIMITER = "delimiter";
    static final String ENCODING = "encoding";
    static final String DECIMAL_MARK = "decimalMark";
    static final String GROUP_MARK = "groupMark";
    static final String DATES = "dates";
    static final String TIME_ZONE = "timeZone";

    private static final long serialVersionUID = 1L;
    private static final String CODE = "BOOK_UNCLEAR";

    private final transient List<Doubt> doubts;

    BookUnclear(List<Doubt> doubts) {
        super("The book can't be read without doubt.", null, false, false);
        this.doubts = List.copyOf(doubts);
    }

    BookUnclear(String field, String sentence) {
        this(List.of(doubt(field, sentence)));
    }

    /** A book that no profile came with, and that is not written like the known one. */
    public static BookUnclear withoutProfile() {
        return new BookUnclear(List.of(new Doubt(
                "profile",
                "REQUIRED",
                "The book is not written like the known one. Describe its columns in a profile.")));
    }

    static Doubt doubt(String field, String sentence) {
        return new Doubt("profile." + field, CODE, sentence);
    }

    public List<Doubt> doubts() {
        return doubts;
    }
}
