package market.sourcing.api.pool;

import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.contract.Required;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.Changes;
import market.sourcing.api.version.IfMatch;
import market.sourcing.domain.pool.command.AddToPool;
import market.sourcing.domain.pool.command.RemoveFromPool;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/operations/pools/{id}/add}, {@code …/remove} */
@RestController
record ChooseForPoolController(Changes changes, TradeTime time) {
    private static final String POOL = OpenPoolController.PATH + "/{id}";

    /** @param listingId of any factory */
    record AddRequest(@Required @Nullable String listingId) {}

    /** @param reason 1 to 500 characters */
    record RemoveRequest(
            @Required @Nullable String listingId,
            @Required @Nullable String reason) {}

    /**
     * Chooses a listing for a pool by hand. It is in the pool while it is on sale; one that is not enters as soon as it is. The pool's
     * version stays.
     */
    @Refuses({
        RefusalCode.POOL_UNKNOWN,
        RefusalCode.POOL_CLOSED,
        RefusalCode.POOL_BY_RULE,
        RefusalCode.LISTING_UNKNOWN,
        RefusalCode.LISTING_WITHDRAWN
    })
    @OpenTo(Role.OPERATOR)
    @PostMapping(POOL + "/add")
    ResponseEntity<Answers.Changed> addToPool(
            @RequestBody Submitted<AddRequest> body,
            @PathVariable PoolId id,
            @IfMatch @Nullable Long expected,
            Actor actor) {
        var listing = body.read((raw, fields) -> fields.required("listingId", raw.listingId(), ListingId::new));
        return changes.send(id.value(), new AddToPool(id, expected, listing.get(), actor, time.now()), actor);
    }

    /** Takes a listing out of a pool by hand. The pool's version stays. */
    @Refuses({RefusalCode.POOL_UNKNOWN, RefusalCode.POOL_CLOSED, RefusalCode.POOL_BY_RULE, RefusalCode.LISTING_UNKNOWN})
    @OpenTo(Role.OPERATOR)
    @PostMapping(POOL + "/remove")
    ResponseEntity<Answers.Changed> removeFromPool(
            @RequestBody Submitted<RemoveRequest> body,
            @PathVariable PoolId id,
            @IfMatch @Nullable Long expected,
            Actor actor) {
        return changes.send(id.value(), body.read((raw, fields) -> removal(id, expected, actor, raw, fields)), actor);
    }

    private RemoveFromPool removal(
            PoolId id, @Nullable Long expected, Actor actor, RemoveRequest raw, FieldErrors fields) {
        var listing = fields.required("listingId", raw.listingId(), ListingId::new);
        var reason = fields.required("reason", raw.reason(), Reason::new);
        fields.throwIfAny();
        return new RemoveFromPool(id, expected, listing.get(), actor, reason.get(), time.now());
    }
}
