package market.sourcing.api.listing.detail;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import market.sourcing.api.listing.ListingSight;
import market.sourcing.api.listing.terms.TermsBody;
import market.sourcing.api.security.Caller;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.MinVersion;
import market.sourcing.api.version.PathIds;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.projections.listing.detail.ListingDetail;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/listings/{id}} */
@RestController
class ListingDetailController {
    private final ListingSight sight;

    ListingDetailController(ListingSight sight) {
        this.sight = sight;
    }

    /**
     * A listing with its terms beside it.
     *
     * @param state DRAFT, PUBLISHED, PAUSED or WITHDRAWN
     * @param reason why it is paused or withdrawn
     * @param stock what is there, of the SKUs that were ever counted
     * @param sold pieces: stated prior sales and pieces ordered here
     */
    record Response(
            String id,
            long version,
            String state,
            @Nullable String reason,
            String factoryId,
            @JsonUnwrapped TermsBody terms,
            List<Stock> stock,
            long sold,
            Instant createdAt,
            Instant changedAt) {}

    /** @param units pieces that can be ordered */
    record Stock(String sku, int units) {}

    @GetMapping("/api/listings/{id}")
    ResponseEntity<Response> listing(
            @PathVariable String id,
            @RequestParam(name = MinVersion.PARAMETER, required = false) @Nullable String minVersion,
            Caller caller) {
        var listing = PathIds.listing(id).value();
        var detail = MinVersion.of(minVersion)
                .await(() -> sight.seen(listing, caller), ListingDetail::version)
                .orElseThrow(() -> PathIds.unknown(RefusalCode.LISTING_UNKNOWN, id));
        return Answers.shown(detail.version(), shown(detail));
    }

    private static Response shown(ListingDetail detail) {
        return new Response(
                detail.id(),
                detail.version(),
                detail.state().name(),
                detail.reason(),
                detail.factoryId(),
                TermsBody.shown(detail.terms()),
                detail.stock().stream()
                        .map(stock -> new Stock(stock.sku(), stock.available()))
                        .toList(),
                detail.sold(),
                detail.createdAt(),
                detail.changedAt());
    }
}
