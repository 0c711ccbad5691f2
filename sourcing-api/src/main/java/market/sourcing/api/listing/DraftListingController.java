package market.sourcing.api.listing;

import java.util.List;
import java.util.Map;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.OneOf;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.contract.Required;
import market.sourcing.api.idempotency.CreationKey;
import market.sourcing.api.idempotency.IdempotencyKey;
import market.sourcing.api.listing.terms.MixedBatchBody;
import market.sourcing.api.listing.terms.SkuBody;
import market.sourcing.api.listing.terms.TermsBody;
import market.sourcing.api.listing.terms.TermsReading;
import market.sourcing.api.listing.terms.TierBody;
import market.sourcing.api.money.MoneyBody;
import market.sourcing.api.money.PriceBody;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.Changes;
import market.sourcing.domain.listing.DispatchPromise;
import market.sourcing.domain.listing.ProductionKind;
import market.sourcing.domain.listing.command.DraftListing;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/listings} */
@RestController
record DraftListingController(Changes changes) {
    /**
     * A new offer: the factory and the terms; see {@link TermsBody} for what each term means.
     *
     * @param factoryId the caller's own factory
     */
    record Request(
            @Required @Nullable String factoryId,
            @Required @Nullable Map<String, String> titles,
            @Required @Nullable String category,
            @Nullable String currency,
            @Required @Nullable List<@Nullable SkuBody> skus,
            @Required @Nullable List<@Nullable TierBody> ladder,
            @Nullable Integer minimumOrderQuantity,
            @Nullable Integer orderMultiple,
            @Nullable MixedBatchBody mixedBatch,
            @Nullable PriceBody dropshipPrice,
            @OneOf(ProductionKind.class) @Nullable String productionKind,
            @OneOf(DispatchPromise.class) @Nullable String dispatchPromise,
            @Nullable Integer leadTimeDays,
            @Nullable MoneyBody freeFreightFrom,
            @Nullable List<@Nullable String> labels,
            @Nullable String shipFrom,
            @Nullable String unit,
            @Nullable Integer unitGrams,
            @Nullable String externalRef) {

        TermsBody terms() {
            return new TermsBody(
                    titles,
                    category,
                    currency,
                    skus,
                    ladder,
                    minimumOrderQuantity,
                    orderMultiple,
                    mixedBatch,
                    dropshipPrice,
                    productionKind,
                    dispatchPromise,
                    leadTimeDays,
                    freeFreightFrom,
                    labels,
                    shipFrom,
                    unit,
                    unitGrams,
                    externalRef);
        }
    }

    /** Drafts a listing of the caller's factory. It can be seen and ordered once it is published. */
    @Refuses({
        RefusalCode.FACTORY_UNKNOWN,
        RefusalCode.FACTORY_NOT_VERIFIED,
        RefusalCode.SKU_CODE_TAKEN,
        RefusalCode.TOO_MANY_SKUS
    })
    @OpenTo({Role.FACTORY, Role.OPERATOR})
    @PostMapping("/api/listings")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Answers.Changed> draft(
            @RequestBody Submitted<Request> body, @IdempotencyKey CreationKey key, Actor actor) {
        var id = new ListingId(key.id(ListingId.PREFIX, "listings", actor.account()));
        var command = body.read((raw, fields) -> command(id, actor, raw, fields, body.fingerprint()));
        return changes.create("/api/listings/", id.value(), command, actor);
    }

    private static DraftListing command(
            ListingId id, Actor actor, Request raw, FieldErrors fields, String fingerprint) {
        var factory = fields.required("factoryId", raw.factoryId(), FactoryId::new);
        var terms = TermsReading.read(raw.terms(), fields);
        fields.throwIfAny();
        return new DraftListing(id, factory.get(), actor, terms.get(), fingerprint);
    }
}
