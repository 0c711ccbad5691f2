package market.sourcing.domain.trade;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.order.Shipment;
import market.sourcing.domain.order.command.CancelOrder;
import market.sourcing.domain.order.command.HandOverOrder;
import market.sourcing.domain.vocabulary.Actors;
import org.jspecify.annotations.Nullable;

/** An order goes out piece by piece, and not all of it arrives: whoever's turn it is does what most do. */
enum ParcelDeed implements Deed {
    GO_ON;

    @Override
    public @Nullable Object command(Trade trade, Life life, Move move) {
        var now = trade.now();
        if (life.numbers().isEmpty() || move.in(20)) {
            return part(life, move, now);
        }
        var number = move.of(life.numbers());
        var parcel = life.parcels().get(life.numbers().indexOf(number));
        boolean isTaken = life.scans().stream().anyMatch(scan -> scan.parcelId().equals(parcel));
        return isTaken ? afterwards(number, life, move, now) : CarrierDeed.scan(number, ScanKind.ACCEPTED, life, now);
    }

    private static HandOverOrder part(Life life, Move move, Instant now) {
        var shipment = new Shipment("simulated", FactoryDeed.number(life, move));
        var units = 1 + move.unitsOf(life) / 2;
        return new HandOverOrder(life.id, null, Actors.OWNER, shipment, List.of(new Content(1, units)), now);
    }

    private static Object afterwards(String number, Life life, Move move, Instant now) {
        return switch (move.units() % 4) {
            case 0 -> CarrierDeed.scan(number, ScanKind.DELIVERED, life, now);
            case 1 -> new CancelOrder(life.id, null, move.in(60) ? Actors.OWNER : life.buyer, "the rest", now);
            default -> CarrierDeed.scan(number, ScanKind.RETURNED, life, now);
        };
    }
}
