package market.sourcing.domain.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import market.sourcing.domain.listing.event.DispatchVoided;
import market.sourcing.domain.listing.event.StockDispatched;
import market.sourcing.domain.listing.event.StockEvent;
import market.sourcing.domain.listing.event.StockReleased;
import market.sourcing.domain.listing.event.StockReserved;
import market.sourcing.domain.listing.event.StockWrittenOff;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.Quantity;

/** What becomes of an order's pieces of a SKU. It looks at the shelf, and moves nothing. */
record StockMoves(StockedSku sku, Shelf shelf) {

    StockReserved reserve(OrderId order, AccountId buyer, Quantity quantity) {
        if (quantity.units() > shelf.available()) {
            throw sku.tooLow(quantity, shelf.available());
        }
        return new StockReserved(
                sku.listing().value(),
                sku.factory().value(),
                sku.code(),
                order.value(),
                quantity.units(),
                buyer.value());
    }

    Optional<StockEvent> release(OrderId order) {
        return released(order, shelf.reserved(order));
    }

    private Optional<StockEvent> released(OrderId order, int units) {
        return units > 0
                ? Optional.of(new StockReleased(
                        sku.listing().value(), sku.factory().value(), sku.code(), order.value(), units))
                : Optional.empty();
    }

    Optional<StockEvent> dispatchAllBut(OrderId order, int here) {
        return dispatched(order, shelf.reserved(order) - here);
    }

    private Optional<StockEvent> dispatched(OrderId order, int units) {
        return units > 0
                ? Optional.of(new StockDispatched(
                        sku.listing().value(), sku.factory().value(), sku.code(), order.value(), units))
                : Optional.empty();
    }

    List<StockEvent> voidDispatch(OrderId order, AccountId buyer, int here) {
        var moves = new ArrayList<StockEvent>();
        if (shelf.gone(order) > 0) {
            moves.add(broughtBack(order));
            dispatched(order, shelf.reserved(order) + shelf.gone(order) - here).ifPresent(moves::add);
        } else if (shelf.reserved(order) == 0 && shelf.available() > 0 && here > 0) {
            moves.add(reserve(order, buyer, new Quantity(Math.min(here, shelf.available()))));
        }
        return moves;
    }

    private DispatchVoided broughtBack(OrderId order) {
        return new DispatchVoided(
                sku.listing().value(), sku.factory().value(), sku.code(), order.value(), shelf.gone(order));
    }

    List<StockEvent> end(OrderId order, int here) {
        var moves = new ArrayList<StockEvent>();
        int held = shelf.reserved(order);
        if (held < here && shelf.gone(order) > 0) {
            moves.add(broughtBack(order));
            held += shelf.gone(order);
        }
        dispatched(order, held - here).ifPresent(moves::add);
        released(order, Math.min(held, here)).ifPresent(moves::add);
        return moves;
    }

    Optional<StockEvent> writeOff(OrderId order, int units) {
        return units > 0
                ? Optional.of(new StockWrittenOff(
                        sku.listing().value(), sku.factory().value(), sku.code(), order.value(), units))
                : Optional.empty();
    }
}
