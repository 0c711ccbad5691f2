package market.sourcing.domain.returns.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/** The buyer objects to a flag. */
@StoredAs("sourcing.returns.FlagAppealed")
public record FlagAppealed(
        String caseId, String orderId, String signal, String accountId, String grounds, Instant appealedAt)
        implements CaseEvent {}
