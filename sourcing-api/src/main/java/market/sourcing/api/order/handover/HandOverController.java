package market.sourcing.api.order.handover;

import java.util.List;
import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Lists;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.Changes;
import market.sourcing.api.version.IfMatch;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.order.Shipment;
import market.sourcing.domain.order.command.HandOverOrder;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/orders/{id}/hand-over} */
@RestController
record HandOverController(Changes changes, TradeTime time) {
    /**
     * How the goods travel.
     *
     * @param carrier its code where there is a number, such as sf-express; otherwise 1 to 80 characters; left out when the
     *     factory delivers itself
     * @param trackingNumber in the carrier's format; left out where there is none
     * @param lines what is in this parcel; left out or empty, it is all that is in no parcel yet
     */
    record Request(
            @Nullable String carrier,
            @Nullable String trackingNumber,
            @Nullable List<@Nullable ParcelLine> lines) {}

    /** What is handed over, and how. */
    private record Parcel(Shipment shipment, List<Content> contents) {}

    /** The factory gives the goods of a paid order to a carrier. */
    @Refuses({
        RefusalCode.ORDER_UNKNOWN,
        RefusalCode.ORDER_CLOSED,
        RefusalCode.ORDER_NOT_PAID,
        RefusalCode.ORDER_HANDED_OVER,
        RefusalCode.PARCEL_EXCEEDS_ORDER,
        RefusalCode.TRACKING_NUMBER_USED
    })
    @OpenToAccounts
    @PostMapping("/api/orders/{id}/hand-over")
    ResponseEntity<Answers.Changed> handOver(
            @RequestBody Submitted<Request> body,
            @PathVariable OrderId id,
            @IfMatch @Nullable Long expected,
            Actor actor) {
        var parcel = body.read(HandOverController::parcel);
        return changes.send(
                id.value(),
                new HandOverOrder(id, expected, actor, parcel.shipment(), parcel.contents(), time.now()),
                actor);
    }

    private static Parcel parcel(Request raw, FieldErrors fields) {
        var shipment = fields.made("", () -> new Shipment(raw.carrier(), raw.trackingNumber()));
        var contents = ParcelLine.readAll(raw.lines(), fields);
        if (Lists.isGiven(raw.lines())) {
            // A part of the goods is told from the rest by the parcel it is in.
            fields.required("carrier", raw.carrier());
            fields.required("trackingNumber", raw.trackingNumber());
        }
        fields.throwIfAny();
        return new Parcel(shipment.get(), contents);
    }
}
