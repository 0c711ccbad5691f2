package market.sourcing.infra.eventstore;

import org.axonframework.eventhandling.DomainEventMessage;

/** A thing of the marketplace can't be changed, because an event of its past can't be read; nothing was written. */
public final class HistoryUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String aggregateId;

    HistoryUnreadable(DomainEventMessage<?> event, Unreadable instead) {
        super("Event %d of %s can't be read: %s"
                .formatted(event.getSequenceNumber(), event.getAggregateIdentifier(), instead.why()));
        this.aggregateId = event.getAggregateIdentifier();
    }

    /** Such as {@code order-…}. */
    public String aggregateId() {
        return aggregateId;
    }
}
