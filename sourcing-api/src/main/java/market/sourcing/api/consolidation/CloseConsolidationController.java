package market.sourcing.api.consolidation;

import market.sourcing.api.access.OpenTo;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.Changes;
import market.sourcing.api.version.IfMatch;
import market.sourcing.domain.consolidation.command.CloseConsolidation;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ConsolidationId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/consolidations/{id}/closings} */
@RestController
record CloseConsolidationController(Changes changes, TradeTime time) {
    /** What is in it goes, as it was measured; nothing is packed or taken out any more. */
    @Refuses({RefusalCode.CONSOLIDATION_UNKNOWN, RefusalCode.CONSOLIDATION_EMPTY})
    @OpenTo(Role.OPERATOR)
    @PostMapping(ConsolidationsController.PATH + "/{id}/closings")
    ResponseEntity<Answers.Changed> closeConsolidation(
            @PathVariable ConsolidationId id, @IfMatch @Nullable Long expected, Actor actor) {
        return changes.send(id.value(), new CloseConsolidation(id, expected, actor, time.now()), actor);
    }
}
