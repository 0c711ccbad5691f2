package market.sourcing.api.e2e;

import java.util.List;
import java.util.Objects;
import market.sourcing.domain.correction.event.CorrectionEvent;
import market.sourcing.domain.delivery.event.DeliveryEvent;
import market.sourcing.domain.escrow.EscrowId;
import market.sourcing.domain.escrow.event.EscrowEvent;
import market.sourcing.domain.factory.event.FactoryEvent;
import market.sourcing.domain.listing.StockId;
import market.sourcing.domain.listing.event.DispatchVoided;
import market.sourcing.domain.listing.event.StockReleased;
import market.sourcing.domain.order.event.OrderEvent;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.returns.OrderReturnsId;
import market.sourcing.domain.returns.event.OrderReturnsEvent;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.infra.eventstore.PositionOrderedEventStore;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.springframework.jdbc.core.JdbcTemplate;

/** Appends to the log what versions before this one did, in the shape in which they wrote it. */
final class EarlierVersion {
    private static final String NEXT =
            "select coalesce(max(sequence_number) + 1, 0) from domain_event where aggregate_identifier = ?";
    private static final String HEAD = "select coalesce(max(position), -1) from log_position";

    private static final String WRITTEN = "select count(*) - 1 from domain_event";

    private EarlierVersion() {}

    private record Stream(String type, String id) {}

    static void wrote(Object... events) {
        for (var event : events) {
            var stream = streamOf(event);
            store().publish(new GenericDomainEventMessage<>(stream.type(), stream.id(), next(stream.id()), event));
        }
    }

    static OrderPlaced placed(String order) {
        return (OrderPlaced) store().readEvents(Books.orderId(order)).next().getPayload();
    }

    /** The last position of the log by now. */
    static long head() {
        return Objects.requireNonNull(jdbc().queryForObject(HEAD, Long.class));
    }

    /** The position that the last event has, or will have. */
    static long written() {
        return Objects.requireNonNull(jdbc().queryForObject(WRITTEN, Long.class));
    }

    static List<CorrectionEvent> corrections(String subject) {
        return store().readEvents("correction-" + subject)
                .asStream()
                .map(event -> (CorrectionEvent) event.getPayload())
                .toList();
    }

    private static Stream streamOf(Object event) {
        return switch (event) {
            case OrderEvent it -> new Stream("order", it.orderId());
            case EscrowEvent it ->
                new Stream("escrow", EscrowId.of(new OrderId(it.orderId())).value());
            case DeliveryEvent it -> new Stream("promise", it.promiseId());
            case OrderReturnsEvent it ->
                new Stream(
                        "order-returns",
                        OrderReturnsId.of(new OrderId(it.orderId())).value());
            case FactoryEvent it -> new Stream("factory", it.factoryId());
            case StockReleased it -> stock(it.listingId(), it.sku());
            case DispatchVoided it -> stock(it.listingId(), it.sku());
            default -> throw new IllegalArgumentException("No stream is known for " + event);
        };
    }

    private static Stream stock(String listing, String sku) {
        return new Stream("stock", StockId.of(new ListingId(listing), sku).value());
    }

    private static long next(String stream) {
        return Objects.requireNonNull(jdbc().queryForObject(NEXT, Long.class, stream));
    }

    private static PositionOrderedEventStore store() {
        return Marketplace.started().bean(PositionOrderedEventStore.class);
    }

    private static JdbcTemplate jdbc() {
        return Marketplace.started().bean(JdbcTemplate.class);
    }
}
