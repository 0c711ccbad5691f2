package market.sourcing.infra.imports.order;

import java.util.Map;
import market.sourcing.infra.imports.run.Remark;

/** What was read into a row that was taken. The names are part of the report's contract; they are never renamed. */
public enum OrderNote {
    /** the order belongs to the factory's account of unnamed buyers */
    CUSTOMER_UNNAMED,
    /** the title is the stock code's first one in the file, or the code itself */
    TITLE_MISSING,
    /** some of what came back undoes no order that is known here; the detail says how many pieces */
    RETURN_UNLINKED;

    Remark at(long line, String detail) {
        return new Remark(line, ordinal(), name(), null, detail, Map.of());
    }
}
