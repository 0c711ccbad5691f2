package market.sourcing.projections.ledger.movements;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.escrow.event.Entry;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One movement of money, as its event states it.
 *
 * @param logPosition of the event in the log
 * @param event its name, such as FundsHeld
 * @param promiseId the delivery promise that it is about, or null
 * @param caseId the return case that it is about, or null
 * @param rules the version of the rules by which it was computed, or null where nothing was
 * @param currency ISO 4217 of every entry
 * @param entries debits above 0, credits below; they sum to zero
 */
public record Movement(
        @BsonId String id,
        long logPosition,
        Instant at,
        String event,
        String orderId,
        @Nullable String promiseId,
        @Nullable String caseId,
        @Nullable String rules,
        String currency,
        List<Entry> entries) {}
