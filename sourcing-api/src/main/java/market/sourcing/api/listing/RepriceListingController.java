package market.sourcing.api.listing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Read;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.contract.Required;
import market.sourcing.api.listing.terms.TierBody;
import market.sourcing.api.money.PriceBody;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.IfMatch;
import market.sourcing.domain.listing.PriceLadder;
import market.sourcing.domain.listing.command.RepriceListing;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/listings/{id}/reprice} */
@RestController
record RepriceListingController(ListingChanges changes) {
    /**
     * The new prices, all of them.
     *
     * @param skuLadders own ladders by SKU code; a SKU that is left out has none any more
     * @param dropshipPrice left out when it is not offered any more
     */
    record Request(
            @Required @Nullable List<@Nullable TierBody> ladder,
            @Nullable Map<String, List<@Nullable TierBody>> skuLadders,
            @Nullable PriceBody dropshipPrice) {}

    /** Sets the price ladders of a listing anew. Quotes and orders keep the prices that they were made at. */
    @Refuses({RefusalCode.LISTING_UNKNOWN, RefusalCode.LISTING_WITHDRAWN, RefusalCode.SKU_UNKNOWN})
    @OpenTo({Role.FACTORY, Role.OPERATOR})
    @PostMapping("/api/listings/{id}/reprice")
    ResponseEntity<Answers.Changed> reprice(
            @RequestBody Submitted<Request> body,
            @PathVariable ListingId id,
            @IfMatch @Nullable Long expected,
            Actor actor) {
        return changes.send(id, body.read((raw, fields) -> command(id, expected, actor, raw, fields)), actor);
    }

    private static RepriceListing command(
            ListingId listing, @Nullable Long expected, Actor actor, Request raw, FieldErrors fields) {
        var ladder = TierBody.ladder("ladder", raw.ladder(), fields);
        var dropship = PriceBody.readOptional("dropshipPrice", raw.dropshipPrice(), fields);
        var ofSkus = new LinkedHashMap<String, Read<PriceLadder>>();
        if (raw.skuLadders() != null) {
            for (var own : raw.skuLadders().entrySet()) {
                @Nullable List<@Nullable TierBody> tiers = own.getValue();
                ofSkus.put(own.getKey(), TierBody.ladder("skuLadders." + own.getKey(), tiers, fields));
            }
        }
        fields.throwIfAny();
        var skuLadders = new LinkedHashMap<String, PriceLadder>();
        ofSkus.forEach((sku, read) -> skuLadders.put(sku, read.get()));
        return new RepriceListing(listing, expected, actor, ladder.get(), skuLadders, dropship.get());
    }
}
