package market.sourcing.api.returns;

import java.util.List;
import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.OneOf;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.contract.Required;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.Changes;
import market.sourcing.api.version.IfMatch;
import market.sourcing.domain.returns.Inspection;
import market.sourcing.domain.returns.command.InspectGoods;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/returns/{id}/receive} */
@RestController
record InspectGoodsController(Changes changes, TradeTime time) {
    /**
     * What it found.
     *
     * @param outcome FULL, PARTIAL or DISPUTED
     * @param lines with PARTIAL: the units that are as they should be
     * @param remark what is wrong with the rest, 1 to 500 characters; left out when nothing is
     */
    record Findings(
            @OneOf(Inspection.class) @Required @Nullable String outcome,
            @Nullable List<@Nullable UnitsBody> lines,
            @Nullable String remark) {}

    /** The factory looked at what came back; what it accepts is refunded at once, or exchanged. */
    @Refuses({
        RefusalCode.CASE_UNKNOWN,
        RefusalCode.CASE_CLOSED,
        RefusalCode.CASE_NOT_THERE_YET,
        RefusalCode.RETURN_EXCEEDS_PURCHASE,
        RefusalCode.EVIDENCE_UNKNOWN
    })
    @OpenToAccounts
    @PostMapping("/api/returns/{id}/receive")
    ResponseEntity<Answers.Changed> receive(
            @RequestBody Submitted<Findings> body,
            @PathVariable CaseId id,
            @IfMatch @Nullable Long expected,
            Actor actor) {
        var command = body.read((raw, fields) -> {
            var outcome = fields.required("outcome", raw.outcome(), Inspection::of);
            var accepted = UnitsBody.readAll(raw.lines(), fields);
            fields.throwIfAny();
            return new InspectGoods(id, expected, actor, outcome.get(), accepted, raw.remark(), time.now());
        });
        return changes.send(id.value(), command, actor);
    }
}
