package market.sourcing.api.commission;

import java.time.Instant;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.board.Cursors;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Page;
import market.sourcing.api.body.Read;
import market.sourcing.api.contract.OneOf;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Role;
import market.sourcing.domain.shared.StationId;
import market.sourcing.domain.station.CustomsMode;
import market.sourcing.projections.commission.CommissionsHandler;
import market.sourcing.projections.commission.ListCommissions;
import market.sourcing.projections.commission.TakenCommission;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/commissions} */
@RestController
record CommissionsController(CommissionsHandler commissions) {
    private static final String LIST = "commissions";

    /**
     * An order, and for whom it is.
     *
     * @param reference what the agent calls it by
     * @param station into whose market the goods go, such as vn
     * @param consigneeId under whose name they are cleared; null where that is nobody
     */
    record CommissionShown(
            String orderId,
            String reference,
            String station,
            @OneOf(CustomsMode.class) String customsMode,
            @Nullable String consigneeId,
            Instant takenAt) {
        static CommissionShown of(TakenCommission taken) {
            return new CommissionShown(
                    taken.orderId(),
                    taken.reference(),
                    taken.station(),
                    taken.customsMode(),
                    taken.consigneeId(),
                    taken.takenAt());
        }
    }

    /**
     * Orders on behalf of customers abroad, newest first: an agent's own; operators and auditors name the agent.
     *
     * @param agent for operators and auditors: an account
     * @param market only into the market of this station
     * @param reference only what the agent calls exactly so
     */
    @OpenTo({Role.AGENT, Role.OPERATOR, Role.AUDITOR})
    @GetMapping("/api/commissions")
    Page<CommissionShown> list(
            @RequestParam(required = false) @Nullable String agent,
            @RequestParam(required = false) @Nullable String market,
            @RequestParam(required = false) @Nullable String reference,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var errors = new FieldErrors();
        var whose = whose(agent, actor, errors);
        var station = errors.<String, StationId>optional("market", market, StationId::ofCode);
        var pageSize = Page.size(size, errors);
        Read<@Nullable Long> before = Cursors.read(LIST, after, errors, (taken, _) -> taken);
        errors.throwIfAny();
        var into = station.get();
        var found = commissions.handle(new ListCommissions(
                whose.get().value(), into == null ? null : into.code(), reference, pageSize.get(), before.get()));
        return Page.of(
                found, pageSize.get(), CommissionShown::of, last -> Cursors.text(LIST, last.taken(), last.orderId()));
    }

    private static Read<AccountId> whose(@Nullable String agent, Actor actor, FieldErrors errors) {
        return actor.is(Role.OPERATOR) || actor.is(Role.AUDITOR)
                ? errors.required("agent", agent, AccountId::new)
                : actor::account;
    }
}
