package market.sourcing.api.listing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import market.sourcing.api.access.OpenToAnybody;
import market.sourcing.api.badge.BadgeNames;
import market.sourcing.api.contract.OneOf;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.listing.terms.TermsBody;
import market.sourcing.api.returnrule.KnownRules;
import market.sourcing.api.returnrule.ReturnTermsBody;
import market.sourcing.api.security.Caller;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.MinVersion;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.projections.listing.detail.ListingDetail;
import market.sourcing.projections.listing.detail.ListingState;
import market.sourcing.projections.standing.badge.FindBadge;
import market.sourcing.projections.standing.badge.FindBadgeHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/listings/{id}} */
@RestController
record ListingDetailController(ListingSight sight, FindBadgeHandler badges, KnownRules rules) {
    /**
     * A listing with its terms beside it.
     *
     * @param state DRAFT, PUBLISHED, PAUSED or WITHDRAWN
     * @param reason why it is paused or withdrawn
     * @param badges what its factory has earned: FAST_DISPATCH or nothing
     * @param returns on which terms its goods are taken back that are ordered now
     * @param stock what is there, of the SKUs that were ever counted
     * @param sold pieces: stated prior sales and pieces ordered here
     */
    record Response(
            String id,
            long version,
            @OneOf(ListingState.class) String state,
            @Nullable String reason,
            String factoryId,
            @JsonUnwrapped TermsBody terms,
            List<String> badges,
            Returns returns,
            List<Stock> stock,
            long sold,
            Instant createdAt,
            Instant changedAt) {}

    /** @param returnRule the version that an order carries */
    record Returns(String returnRule, ReturnTermsBody terms) {}

    /** @param units pieces that can be ordered */
    record Stock(String sku, int units) {}

    /** Shows a listing with its SKUs, ladders, terms, promise and return rule; drafts and paused ones to their factory only. */
    @Refuses(RefusalCode.LISTING_UNKNOWN)
    @OpenToAnybody
    @GetMapping("/api/listings/{id}")
    ResponseEntity<Response> listing(
            @PathVariable ListingId id,
            @RequestParam(name = MinVersion.PARAMETER, required = false) @Nullable String minVersion,
            Caller caller) {
        var detail = sight.seen(id, minVersion, caller);
        return Answers.shownWhole(
                detail.version(), shown(detail, BadgeNames.of(badges.handle(new FindBadge(detail.factoryId())))));
    }

    private Returns returns(ListingDetail detail) {
        var rule = rules.binding(detail.factoryId());
        return new Returns(rule.version(), rule.of(detail.id()));
    }

    private Response shown(ListingDetail detail, List<String> badges) {
        return new Response(
                detail.id(),
                detail.version(),
                detail.state().name(),
                detail.reason(),
                detail.factoryId(),
                TermsBody.shown(detail.terms()),
                badges,
                returns(detail),
                detail.stock().stream()
                        .map(stock -> new Stock(stock.sku(), stock.available()))
                        .toList(),
                detail.sold(),
                detail.createdAt(),
                detail.changedAt());
    }
}
