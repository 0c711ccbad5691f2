package market.sourcing.domain.trade;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.carrier.TrackingNumber;
import market.sourcing.domain.delivery.command.ContestMiss;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.listing.command.CountStock;
import market.sourcing.domain.order.Shipment;
import market.sourcing.domain.order.command.CancelOrder;
import market.sourcing.domain.order.command.HandOverOrder;
import market.sourcing.domain.order.command.ShowDelivery;
import market.sourcing.domain.order.command.ShowMade;
import market.sourcing.domain.returns.Inspection;
import market.sourcing.domain.returns.command.AcceptReturn;
import market.sourcing.domain.returns.command.InspectGoods;
import market.sourcing.domain.returns.command.RefuseReturn;
import market.sourcing.domain.returns.command.SendReplacement;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.vocabulary.Actors;
import market.sourcing.domain.vocabulary.Listings;
import market.sourcing.domain.vocabulary.Returns;
import org.jspecify.annotations.Nullable;

/** What the factory does. */
enum FactoryDeed implements Deed {
    SEND((life, move, at) -> handOver(life, new Shipment("simulated", number(life, move)), List.of(), at)),
    SEND_PART((life, move, at) -> handOver(
            life, new Shipment("simulated", number(life, move)), List.of(new Content(1, move.unitsOf(life))), at)),
    SEND_UNTRACKED((life, move, at) -> handOver(life, new Shipment(null, null), List.of(), at)),
    SHOW_MADE((life, move, at) -> new ShowMade(life.id, Actors.OWNER, Returns.LETTER.sha256(), at)),
    SHOW_DELIVERY((life, move, at) -> new ShowDelivery(life.id, Actors.OWNER, Returns.LETTER.sha256(), at)),
    CANCEL((life, move, at) -> new CancelOrder(life.id, null, Actors.OWNER, "sold out", at)),
    ACCEPT((life, move, at) -> Deed.ofCase(life, move, it -> accept(it, move, at))),
    REFUSE((life, move, at) -> Deed.ofCase(life, move, it -> new RefuseReturn(it, null, Actors.OWNER, "no", at))),
    INSPECT((life, move, at) -> Deed.ofCase(life, move, it -> inspect(it, move, at))),
    REPLACE((life, move, at) -> Deed.ofCase(life, move, it -> replace(it, at))),
    CONTEST((life, move, at) -> new ContestMiss(life.id, null, Actors.OWNER, "it left in time", at)),
    COUNT((life, move, at) -> new CountStock(Listings.LISTING, null, Actors.OWNER, Offered.SKU, move.dial() / 2));

    @SuppressWarnings("ImmutableEnumChecker") // it has no state
    private final Making making;

    FactoryDeed(Making making) {
        this.making = making;
    }

    @Override
    public @Nullable Object command(Trade trade, Life life, Move move) {
        return making.command(life, move, trade.now());
    }

    private static HandOverOrder handOver(Life life, Shipment shipment, List<Content> contents, Instant at) {
        return new HandOverOrder(life.id, null, Actors.OWNER, shipment, contents, at);
    }

    /** One of a few of its own; now and then one that any order may have. */
    static String number(Life life, Move move) {
        return move.in(10) ? "SIMSHARED" : "SIM" + life.name().toUpperCase(java.util.Locale.ROOT) + move.dial() % 4;
    }

    static AcceptReturn accept(CaseId id, Move move, Instant at) {
        return new AcceptReturn(id, null, Actors.OWNER, !move.in(30), at);
    }

    static SendReplacement replace(CaseId id, Instant at) {
        return new SendReplacement(
                id,
                null,
                Actors.OWNER,
                TrackingNumber.of("simulated", "SIMNEW" + id.value().substring(CaseId.PREFIX.length())),
                at);
    }

    static InspectGoods inspect(CaseId id, Move move, Instant at) {
        return switch (move.dial() % 4) {
            case 0, 1 -> new InspectGoods(id, null, Actors.OWNER, Inspection.FULL, List.of(), null, at);
            case 2 ->
                new InspectGoods(
                        id,
                        null,
                        Actors.OWNER,
                        Inspection.PARTIAL,
                        List.of(new Units(1, Math.max(1, move.units() / 2))),
                        "some",
                        at);
            default -> new InspectGoods(id, null, Actors.OWNER, Inspection.DISPUTED, List.of(), "none", at);
        };
    }
}
