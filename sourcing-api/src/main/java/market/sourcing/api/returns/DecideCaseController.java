package market.sourcing.api.returns;

import java.util.List;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.contract.Required;
import market.sourcing.api.version.Answers;
import market.sourcing.domain.returns.command.DecideCase;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/returns/{id}/decide} */
@RestController
class DecideCaseController {
    private final CaseChanges changes;

    DecideCaseController(CaseChanges changes) {
        this.changes = changes;
    }

    /**
     * What was decided.
     *
     * @param lines the units that the buyer gets money for; an empty list when the factory is right
     * @param withGoods whether the goods come back before the money; true when left out
     * @param grounds why, 1 to 500 characters
     */
    record Decision(
            @Required @Nullable List<@Nullable UnitsBody> lines,
            @Nullable Boolean withGoods,
            @Required @Nullable String grounds) {}

    /** An operator decides; units that are not granted can be claimed again. */
    @Refuses({
        RefusalCode.CASE_UNKNOWN,
        RefusalCode.CASE_CLOSED,
        RefusalCode.CASE_NOT_THERE_YET,
        RefusalCode.GOODS_MUST_COME_BACK,
        RefusalCode.RETURN_EXCEEDS_PURCHASE
    })
    @PostMapping("/api/returns/{id}/decide")
    ResponseEntity<Answers.Changed> decide(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Submitted<Decision> body,
            Actor actor) {
        return changes.send(
                id,
                ifMatch,
                actor,
                (known, expected, at) -> body.read((raw, fields) -> {
                    fields.required("lines", raw.lines());
                    var granted = UnitsBody.readAll(raw.lines(), fields);
                    var grounds = fields.required("grounds", raw.grounds(), Reason::new);
                    fields.throwIfAny();
                    return new DecideCase(
                            known,
                            expected,
                            actor,
                            granted,
                            !Boolean.FALSE.equals(raw.withGoods()),
                            grounds.get().text(),
                            at);
                }));
    }
}
