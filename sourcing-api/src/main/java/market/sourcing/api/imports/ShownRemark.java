package market.sourcing.api.imports;

import java.util.Map;
import market.sourcing.infra.imports.run.Remark;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of one line.
 *
 * @param line counted from 1
 * @param offerId null where the line could not be read so far
 * @param detail a sentence for people; of a note, what it is about
 * @param facts for programs, such as the field that is wrong
 */
record ShownRemark(long line, String code, @Nullable String offerId, String detail, Map<String, Object> facts) {
    static ShownRemark of(Remark remark) {
        return new ShownRemark(remark.line(), remark.code(), remark.offerId(), remark.detail(), remark.facts());
    }
}
