package market.sourcing.api.imports.order.profile;

import java.util.List;
import market.sourcing.api.problem.FieldError;

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

    private final transient List<FieldError> fields;

    BookUnclear(List<FieldError> fields) {
        super("The book can't be read without doubt.", null, false, false);
        this.fields = List.copyOf(fields);
    }

    BookUnclear(String field, String sentence) {
        this(List.of(field(field, sentence)));
    }

    /** A book that no profile came with, and that is not written like the known one. */
    public static BookUnclear withoutProfile() {
        return new BookUnclear(List.of(new FieldError(
                "profile",
                "REQUIRED",
                "The book is not written like the known one. Describe its columns in a profile.")));
    }

    static FieldError field(String field, String sentence) {
        return new FieldError("profile." + field, CODE, sentence);
    }

    public List<FieldError> fields() {
        return fields;
    }
}
