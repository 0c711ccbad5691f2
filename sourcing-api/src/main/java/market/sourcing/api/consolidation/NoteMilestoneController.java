package market.sourcing.api.consolidation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.OneOf;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.contract.Required;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.Changes;
import market.sourcing.api.version.IfMatch;
import market.sourcing.domain.consolidation.HeldBecause;
import market.sourcing.domain.consolidation.Milestone;
import market.sourcing.domain.consolidation.command.NoteMilestone;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ConsolidationId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/consolidations/{id}/milestones} */
@RestController
record NoteMilestoneController(Changes changes, TradeTime time) {
    /**
     * How far it has come.
     *
     * @param milestone the next one of the journey
     * @param reachedAt when it came that far, which may be long ago, but not before what came before
     * @param heldBecause why customs hold it; only for HELD_BY_CUSTOMS, and needed there
     */
    record Request(
            @OneOf(Milestone.class) @Required @Nullable String milestone,

            @Required @Nullable Instant reachedAt,

            @OneOf(HeldBecause.class) @Nullable String heldBecause) {}

    /** Notes how far a consolidation that was closed has come. */
    @Refuses({
        RefusalCode.CONSOLIDATION_UNKNOWN,
        RefusalCode.CONSOLIDATION_OPEN,
        RefusalCode.MILESTONE_OUT_OF_ORDER,
        RefusalCode.MILESTONE_TOO_EARLY
    })
    @OpenTo(Role.OPERATOR)
    @PostMapping(ConsolidationsController.PATH + "/{id}/milestones")
    ResponseEntity<Answers.Changed> noteMilestone(
            @RequestBody Submitted<Request> body,
            @PathVariable ConsolidationId id,
            @IfMatch @Nullable Long expected,
            Actor actor) {
        return changes.send(id.value(), body.read((raw, fields) -> command(id, expected, actor, raw, fields)), actor);
    }

    private NoteMilestone command(
            ConsolidationId id, @Nullable Long expected, Actor actor, Request raw, FieldErrors fields) {
        var milestone = Words.read("milestone", raw.milestone(), Milestone.class, fields);
        var reached = fields.required("reachedAt", raw.reachedAt());
        var reason = fields.optional(
                "heldBecause", raw.heldBecause(), text -> Words.word("heldBecause", text, HeldBecause.class));
        fields.throwIfAny();
        return new NoteMilestone(
                id,
                expected,
                actor,
                milestone.get(),
                reason.get(),
                reached.get().truncatedTo(ChronoUnit.MILLIS),
                time.now());
    }
}
