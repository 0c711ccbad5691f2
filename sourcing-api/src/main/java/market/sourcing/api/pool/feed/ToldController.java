package market.sourcing.api.pool.feed;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Read;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.ProblemException;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.feed.PooledRecord;
import market.sourcing.infra.feed.record.RecordKey;
import market.sourcing.projections.pool.receipt.FindReceipt;
import market.sourcing.projections.pool.receipt.Receipt;
import market.sourcing.projections.pool.receipt.ReceiptsHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /feed/v1/pools/{id}/told} */
@RestController
class ToldController {
    private final FeedDesk desk;
    private final ReceiptsHandler receipts;

    ToldController(FeedDesk desk, ReceiptsHandler receipts) {
        this.desk = desk;
        this.receipts = receipts;
    }

    /**
     * What an agent had been told of a listing, by his own word.
     *
     * @param confirmed the position that he had confirmed
     * @param confirmedAt when he had
     * @param position the last event up to there that moved the listing's record in the pool; left out where it was not in the pool
     * @param version of its record; left out where it was not in the pool
     * @param record what it said; left out where it was not in the pool
     */
    record ToldShown(
            String listingId,
            long confirmed,
            Instant confirmedAt,
            @Nullable Long position,
            @Nullable Integer version,

            @JsonRawValue @Schema(types = {"object", "null"}) @Nullable
            String record) {
        static ToldShown of(ListingId listing, Receipt receipt, @Nullable PooledRecord told) {
            return new ToldShown(
                    listing.value(),
                    receipt.upTo(),
                    receipt.confirmedAt(),
                    told == null ? null : told.position(),
                    told == null ? null : told.version(),
                    told == null ? null : told.facts());
        }
    }

    /**
     * What an agent had been told of a listing by an instant: its record at the position that he had confirmed by then. 404 where he had
     * confirmed nothing.
     *
     * @param listing its id
     * @param by the instant
     * @param agent for operators and auditors: the agent's account
     */
    @Refuses(
            value = RefusalCode.POOL_UNKNOWN,
            api = {ApiCode.NOT_FOUND, ApiCode.VIEW_BEHIND})
    @OpenTo({Role.AGENT, Role.OPERATOR, Role.AUDITOR})
    @GetMapping("/feed/v1/pools/{id}/told")
    ToldShown showTold(
            @PathVariable PoolId id,
            @RequestParam(required = false) @Nullable String listing,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String agent,
            Actor actor) {
        desk.mustSee(id, actor);
        var errors = new FieldErrors();
        var about = errors.required("listing", listing, ListingId::new);
        var whose = Agents.asked(agent, actor, errors);
        var instant = instant(by, errors);
        errors.throwIfAny();
        var receipt = receipts.handle(new FindReceipt(id.value(), whose.get().value(), instant.get()))
                .orElseThrow(() -> new ProblemException(ApiCode.NOT_FOUND, "Nothing had been confirmed by then."));
        var told = desk.feed()
                .record(
                        id.value(),
                        receipt.upTo(),
                        RecordKey.listing(about.get().value()));
        return ToldShown.of(about.get(), receipt, told.orElse(null));
    }

    private static Read<Instant> instant(@Nullable String by, FieldErrors errors) {
        if (by == null) {
            return errors.faulty("by", "REQUIRED", "This field is needed.");
        }
        try {
            var instant = Instant.parse(by);
            return () -> instant;
        } catch (DateTimeParseException unreadable) {
            return errors.faulty("by", "WRONG_TYPE", "This must be an RFC 3339 time in UTC.");
        }
    }
}
