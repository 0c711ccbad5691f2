package market.sourcing.api.listing;

import java.util.List;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.contract.Required;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.IfMatch;
import market.sourcing.domain.listing.PiecesOnHand;
import market.sourcing.domain.listing.command.CountStock;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Role;
import market.sourcing.domain.shared.Texts;
import market.sourcing.projections.listing.detail.FindListing;
import market.sourcing.projections.listing.detail.FindListingHandler;
import market.sourcing.projections.order.summary.FindOrdersOfListing;
import market.sourcing.projections.order.summary.OrdersHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/listings/{id}/stock} */
@RestController
record CountStockController(ListingChanges changes, FindListingHandler listings, OrdersHandler orders) {
    private static final int LONGEST_CODE = 64;

    /**
     * A count.
     *
     * @param sku the code of one of the listing's SKUs
     * @param units pieces on hand, 0 to 10,000,000
     */
    record Request(
            @Required @Nullable String sku,
            @Required @Nullable Integer units) {}

    /**
     * States how many pieces of a SKU were counted on the shelf, those that are ordered and not yet sent among them. With the first
     * count, what orders of before wait for is held for them.
     */
    @Refuses({
        RefusalCode.LISTING_UNKNOWN,
        RefusalCode.LISTING_WITHDRAWN,
        RefusalCode.SKU_UNKNOWN,
        RefusalCode.STOCK_RESERVED
    })
    @OpenTo({Role.FACTORY, Role.OPERATOR})
    @PostMapping("/api/listings/{id}/stock")
    ResponseEntity<Answers.Changed> stock(
            @RequestBody Submitted<Request> body,
            @PathVariable ListingId id,
            @IfMatch @Nullable Long expected,
            Actor actor) {
        return changes.send(id, body.read((raw, fields) -> command(id, expected, actor, raw, fields)), actor);
    }

    private CountStock command(
            ListingId listing, @Nullable Long expected, Actor actor, Request raw, FieldErrors fields) {
        var sku = fields.required("sku", raw.sku(), code -> Texts.bounded("sku", code, LONGEST_CODE));
        var units = fields.required("units", raw.units(), PiecesOnHand::new);
        fields.throwIfAny();
        return new CountStock(
                listing, expected, actor, sku.get(), units.get().number(), ordered(listing.value(), sku.get()));
    }

    /** Orders that may wait for pieces of a SKU that nobody has counted. */
    private List<OrderId> ordered(String listing, String sku) {
        return listings.handle(new FindListing(listing)).stream()
                .filter(found -> found.stock().stream().noneMatch(it -> it.sku().equals(sku)))
                .flatMap(found -> orders.handle(new FindOrdersOfListing(found.factoryId(), listing)).stream())
                .map(order -> new OrderId(order.id()))
                .toList();
    }
}
