package market.sourcing.infra.imports.csv;

import java.util.List;

/** Tells a quote that was forgotten by the lines that it holds together. */
public interface RecordForm {
    /** Whatever quotes hold together is one record. */
    RecordForm ANY = (first, later) -> false;

    /**
     * Whether two of the lines are records by themselves, so that nobody meant the quotes between them.
     *
     * @param first fields of the line that opens the quotes, cut as if they were characters like others
     * @param later fields of a line behind it, cut in the same way
     */
    boolean areTwo(List<String> first, List<String> later);
}
