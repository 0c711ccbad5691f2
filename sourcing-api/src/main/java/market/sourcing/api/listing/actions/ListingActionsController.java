package market.sourcing.api.listing.actions;

import java.util.stream.Stream;
import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.actions.Action;
import market.sourcing.api.actions.Actions;
import market.sourcing.api.actions.WhatMayBeDone;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.listing.ListingSight;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.security.Caller;
import market.sourcing.api.version.MinVersion;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Role;
import market.sourcing.projections.listing.detail.ListingDetail;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/listings/{id}/actions} */
@RestController
record ListingActionsController(ListingSight sight, WhatMayBeDone whatMayBeDone) {
    /** What the caller may do with a listing now, or why not; nothing where it is another factory's. It holds for this instant only. */
    @Refuses(
            value = RefusalCode.LISTING_UNKNOWN,
            api = {ApiCode.HISTORY_UNREADABLE, ApiCode.CONTENDED})
    @OpenToAccounts
    @GetMapping("/api/listings/{id}/actions")
    Actions actions(
            @PathVariable ListingId id,
            @RequestParam(name = MinVersion.PARAMETER, required = false) @Nullable String minVersion,
            Actor actor) {
        var detail = sight.seen(id, minVersion, Caller.of(actor));
        return new Actions(actions(detail, actor).toList());
    }

    private Stream<Action> actions(ListingDetail detail, Actor actor) {
        // Nobody else comes to the paths of these.
        if (!actor.is(Role.FACTORY) && !actor.is(Role.OPERATOR)) {
            return Stream.empty();
        }
        var terms = detail.terms();
        return whatMayBeDone.with(
                new AskedListing(
                        new ListingId(detail.id()),
                        actor,
                        terms.currency(),
                        terms.skus().getFirst().code(),
                        terms.category()),
                ListingVerbs.ALL);
    }
}
