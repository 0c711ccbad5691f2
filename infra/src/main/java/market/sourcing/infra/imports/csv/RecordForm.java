package market.sourcing.infra.imports.csv;

import java.util.List;
import market.sourcing.infra.imports.line.Line;

/** What records look like in one kind of file, which cutting them can't tell. */
public interface RecordForm {
    /** Whatever quotes hold together is one record. */
    RecordForm ANY = (first, later) -> false;

    /**
     * Whether a quote that holds lines together was forgotten: two of them are records by themselves.
     *
     * @param first fields of the line that opens the quotes, cut as if they were characters like others
     * @param later fields of a line behind it, cut in the same way
     */
    boolean areTwo(List<String> first, List<String> later);

    /** Whether a line holds no record, where one would begin with it. */
    default boolean isNone(Line line) {
        return false;
    }

    /** Whether a quote inside a field that begins without one is a character like others, such as of inches. */
    default boolean hasQuotesInside() {
        return true;
    }
}
