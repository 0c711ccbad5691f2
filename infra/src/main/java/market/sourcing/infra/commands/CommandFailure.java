package market.sourcing.infra.commands;

import java.lang.reflect.UndeclaredThrowableException;
import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.escrow.EscrowId;
import market.sourcing.domain.shared.ConsolidationId;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.domain.shared.QuoteId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.StationId;
import market.sourcing.infra.eventstore.HistoryUnreadable;
import market.sourcing.infra.outage.Causes;
import market.sourcing.infra.outage.Outage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.springframework.dao.DataAccessResourceFailureException;

/** Puts what the framework and the database throw into the words of {@link Commands}. */
final class CommandFailure {
    private static final Map<String, RefusalCode> UNKNOWN = Map.of(
            FactoryId.PREFIX, RefusalCode.FACTORY_UNKNOWN,
            ListingId.PREFIX, RefusalCode.LISTING_UNKNOWN,
            OrderId.PREFIX, RefusalCode.ORDER_UNKNOWN,
            QuoteId.PREFIX, RefusalCode.QUOTE_UNKNOWN,
            PoolId.PREFIX, RefusalCode.POOL_UNKNOWN,
            EscrowId.PREFIX, RefusalCode.REFUND_UNKNOWN,
            StationId.PREFIX, RefusalCode.STATION_UNKNOWN,
            ConsolidationId.PREFIX, RefusalCode.CONSOLIDATION_UNKNOWN);

    private CommandFailure() {}

    static RuntimeException of(Throwable failure) {
        var known = Causes.of(failure).flatMap(cause -> inWords(cause).stream()).findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        if (Outage.causes(failure)) {
            return new DataAccessResourceFailureException("The log can't be reached.", failure);
        }
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException fault ? fault : new UndeclaredThrowableException(failure);
    }

    private static Optional<RuntimeException> inWords(Throwable cause) {
        return switch (cause) {
            case Refused refused -> Optional.of(refused);
            case AggregateNotFoundException missing -> Optional.of(unknown(missing));
            case HistoryUnreadable unreadable -> Optional.of(unreadable);
            case ConflictingAggregateVersionException _ -> Optional.of(new StaleVersion());
            default -> Optional.empty();
        };
    }

    private static RuntimeException unknown(AggregateNotFoundException missing) {
        var id = String.valueOf(missing.getAggregateIdentifier());
        return UNKNOWN.entrySet().stream()
                .filter(prefix -> id.startsWith(prefix.getKey()))
                .findFirst()
                .<RuntimeException>map(
                        prefix -> new Refused(prefix.getValue(), "There is no such thing.", Map.of("id", id)))
                .orElse(missing);
    }
}
