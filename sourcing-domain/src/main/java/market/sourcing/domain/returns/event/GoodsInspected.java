package market.sourcing.domain.returns.event;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.shared.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * The goods came back and were looked at, or nobody looked in time.
 *
 * @param outcome FULL, PARTIAL, DISPUTED, or SILENT, which is full
 * @param accepted what is given money or other goods for
 * @param remark the factory's, or null
 * @param dueAt of an exchange in full, by when the other goods are sent; of a part, until when the buyer may dispute the rest;
 *     of a dispute, when it calls an operator; null where nothing is awaited
 */
@StoredAs("sourcing.returns.GoodsInspected")
public record GoodsInspected(
        String caseId,
        String orderId,
        String outcome,
        List<Units> accepted,
        @Nullable String remark,
        @Nullable Instant dueAt,
        Instant inspectedAt)
        implements CaseEvent, CaseStep {
    public GoodsInspected {
        accepted = List.copyOf(accepted);
    }
}
