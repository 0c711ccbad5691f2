package market.sourcing.api.consolidation;

import java.util.ArrayList;
import java.util.List;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Read;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.contract.Required;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.Changes;
import market.sourcing.api.version.IfMatch;
import market.sourcing.domain.carrier.TrackingNumber;
import market.sourcing.domain.consolidation.HsCodes;
import market.sourcing.domain.consolidation.Measures;
import market.sourcing.domain.consolidation.command.AddParcel;
import market.sourcing.domain.consolidation.command.RemeasureParcel;
import market.sourcing.domain.consolidation.command.TakeParcelOut;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ConsolidationId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/consolidations/{id}/parcels}, {@code PUT …/parcels/{parcelId}}, {@code DELETE …/parcels/{parcelId}} */
@RestController
record PackParcelController(Changes changes, TradeTime time) {
    private static final String PARCELS = ConsolidationsController.PATH + "/{id}/parcels";
    private static final String PARCEL = PARCELS + "/{parcelId}";

    /**
     * A parcel that goes along.
     *
     * @param orderId whose it is
     * @param carrier the code of the carrier that brought it, such as sf-express
     * @param trackingNumber under which its factory stated it, in the carrier's format
     * @param hs6 subheadings of the Harmonized System that it is declared as, six digits each, 1 to 20
     * @param measures as it was measured, packed
     */
    record AddRequest(
            @Required @Nullable String orderId,
            @Required @Nullable String carrier,
            @Required @Nullable String trackingNumber,
            @Required @Nullable List<@Nullable String> hs6,
            @Required @Nullable MeasuresBody measures) {}

    /** Packs a parcel of one of the agent's orders, which was sent by its factory and goes with no other consolidation. */
    @Refuses({
        RefusalCode.CONSOLIDATION_UNKNOWN,
        RefusalCode.CONSOLIDATION_CLOSED,
        RefusalCode.CONSOLIDATION_CUT_OFF,
        RefusalCode.CONSOLIDATION_FULL,
        RefusalCode.ORDER_UNKNOWN,
        RefusalCode.ORDER_GOES_ANOTHER_WAY,
        RefusalCode.ORDER_NOT_PAID,
        RefusalCode.ORDER_NOT_HANDED_OVER,
        RefusalCode.ORDER_CLOSED,
        RefusalCode.PARCEL_UNKNOWN,
        RefusalCode.PARCEL_CONSOLIDATED,
        RefusalCode.CONSIGNEE_ERASED
    })
    @OpenTo(Role.OPERATOR)
    @PostMapping(PARCELS)
    ResponseEntity<Answers.Changed> addParcel(
            @RequestBody Submitted<AddRequest> body,
            @PathVariable ConsolidationId id,
            @IfMatch @Nullable Long expected,
            Actor actor) {
        return changes.send(id.value(), body.read((raw, fields) -> adding(id, expected, actor, raw, fields)), actor);
    }

    private AddParcel adding(
            ConsolidationId id, @Nullable Long expected, Actor actor, AddRequest raw, FieldErrors fields) {
        var order = fields.required("orderId", raw.orderId(), OrderId::new);
        var carrier = fields.required("carrier", raw.carrier());
        var digits = fields.required("trackingNumber", raw.trackingNumber());
        var number = fields.made("", () -> TrackingNumber.of(carrier.get(), digits.get()));
        var hs6 = codes(raw.hs6(), fields);
        var measures = measures(raw.measures(), fields);
        fields.throwIfAny();
        return new AddParcel(id, expected, actor, order.get(), number.get(), hs6.get(), measures.get(), time.now());
    }

    private static Read<HsCodes> codes(@Nullable List<@Nullable String> raw, FieldErrors fields) {
        fields.required("hs6", raw);
        var codes = new ArrayList<Read<String>>();
        for (var code : raw == null ? List.<@Nullable String>of() : raw) {
            codes.add(fields.required("hs6[" + codes.size() + "]", code, HsCodes::code));
        }
        return fields.isFaulty("hs6")
                ? () -> new HsCodes(List.of())
                : fields.made(
                        "hs6", () -> new HsCodes(codes.stream().map(Read::get).toList()));
    }

    private static Read<Measures> measures(@Nullable MeasuresBody raw, FieldErrors fields) {
        return raw == null ? fields.required("measures", null) : raw.read("measures.", fields);
    }

    /** Puts measures right that were taken wrongly; both stay known. */
    @Refuses({RefusalCode.CONSOLIDATION_UNKNOWN, RefusalCode.CONSOLIDATION_CLOSED, RefusalCode.PARCEL_UNKNOWN})
    @OpenTo(Role.OPERATOR)
    @PutMapping(PARCEL)
    ResponseEntity<Answers.Changed> remeasureParcel(
            @RequestBody Submitted<MeasuresBody> body,
            @PathVariable ConsolidationId id,
            @PathVariable String parcelId,
            @IfMatch @Nullable Long expected,
            Actor actor) {
        var measures = body.read((raw, fields) -> raw.read("", fields));
        return changes.send(
                id.value(), new RemeasureParcel(id, expected, actor, parcelId, measures.get(), time.now()), actor);
    }

    /** Takes a parcel out again, which may then go with another. */
    @Refuses({RefusalCode.CONSOLIDATION_UNKNOWN, RefusalCode.CONSOLIDATION_CLOSED, RefusalCode.PARCEL_UNKNOWN})
    @OpenTo(Role.OPERATOR)
    @DeleteMapping(PARCEL)
    ResponseEntity<Answers.Changed> takeParcelOut(
            @PathVariable ConsolidationId id,
            @PathVariable String parcelId,
            @IfMatch @Nullable Long expected,
            Actor actor) {
        return changes.send(id.value(), new TakeParcelOut(id, expected, actor, parcelId, time.now()), actor);
    }
}
