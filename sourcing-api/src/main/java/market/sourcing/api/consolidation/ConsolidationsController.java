package market.sourcing.api.consolidation;

import java.util.Optional;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.board.Cursors;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Page;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.MinVersion;
import market.sourcing.api.version.PathIds;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ConsolidationId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Role;
import market.sourcing.projections.consolidation.ConsolidationDetail;
import market.sourcing.projections.consolidation.ConsolidationsHandler;
import market.sourcing.projections.consolidation.FindConsolidation;
import market.sourcing.projections.consolidation.ListConsolidations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/consolidations}, {@code GET /api/consolidations/{id}} */
@RestController
record ConsolidationsController(ConsolidationsHandler consolidations) {
    static final String PATH = "/api/consolidations";

    private static final String LIST = "consolidations";

    /** The agent's own, the one that was opened last first; everybody's for operators and auditors. */
    @OpenTo({Role.AGENT, Role.OPERATOR, Role.AUDITOR})
    @GetMapping(PATH)
    Page<ConsolidationSummaryShown> listConsolidations(
            @RequestParam(required = false) @Nullable String agent,
            @RequestParam(required = false) @Nullable String orderId,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var errors = new FieldErrors();
        var pageSize = Page.size(size, errors);
        var end = Cursors.<Long>read(LIST, after, errors, (opened, id) -> opened);
        var named = errors.optional("agent", agent, text -> new AccountId(text).value());
        var order = errors.optional("orderId", orderId, text -> new OrderId(text).value());
        errors.throwIfAny();
        var found = consolidations.handle(
                new ListConsolidations(whose(named.get(), actor), order.get(), pageSize.get(), end.get()));
        return Page.of(
                found,
                pageSize.get(),
                ConsolidationSummaryShown::of,
                last -> Cursors.text(LIST, last.logPosition(), last.id()));
    }

    private static @Nullable String whose(@Nullable String named, Actor actor) {
        if (seesAll(actor)) {
            return named;
        }
        var own = actor.account().value();
        if (named != null && !named.equals(own)) {
            throw new Refused(RefusalCode.NOT_ALLOWED, "This account may not see these consolidations.");
        }
        return own;
    }

    private static boolean seesAll(Actor actor) {
        return actor.is(Role.OPERATOR) || actor.is(Role.AUDITOR);
    }

    /** One of them. Another agent's is as if it were not there. */
    @Refuses(RefusalCode.CONSOLIDATION_UNKNOWN)
    @OpenTo({Role.AGENT, Role.OPERATOR, Role.AUDITOR})
    @GetMapping(PATH + "/{id}")
    ResponseEntity<ConsolidationShown> showConsolidation(
            @PathVariable ConsolidationId id,
            @RequestParam(name = MinVersion.PARAMETER, required = false) @Nullable String minVersion,
            Actor actor) {
        var found = MinVersion.of(minVersion)
                .await(() -> seen(id, actor), ConsolidationDetail::version)
                .orElseThrow(() -> PathIds.unknown(RefusalCode.CONSOLIDATION_UNKNOWN, id.value()));
        return Answers.shown(found.version(), ConsolidationShown.of(found));
    }

    private Optional<ConsolidationDetail> seen(ConsolidationId id, Actor actor) {
        return consolidations
                .handle(new FindConsolidation(id.value()))
                .filter(found ->
                        seesAll(actor) || found.agentId().equals(actor.account().value()));
    }
}
