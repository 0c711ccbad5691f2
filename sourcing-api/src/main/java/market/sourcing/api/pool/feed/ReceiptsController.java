package market.sourcing.api.pool.feed;

import java.time.Instant;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.board.Cursors;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Page;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.contract.Required;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.time.TradeTime;
import market.sourcing.domain.pool.command.ConfirmFeed;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.commands.Commands;
import market.sourcing.projections.pool.receipt.ListReceipts;
import market.sourcing.projections.pool.receipt.Receipt;
import market.sourcing.projections.pool.receipt.ReceiptsHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /feed/v1/pools/{id}/receipts}, {@code GET /feed/v1/pools/{id}/receipts} */
@RestController
class ReceiptsController {
    private static final String PATH = "/feed/v1/pools/{id}/receipts";
    private static final String LIST = "receipts";

    private final FeedDesk desk;
    private final ReceiptsHandler receipts;
    private final Commands commands;
    private final TradeTime time;

    ReceiptsController(FeedDesk desk, ReceiptsHandler receipts, Commands commands, TradeTime time) {
        this.desk = desk;
        this.receipts = receipts;
        this.commands = commands;
        this.time = time;
    }

    /** @param cursor of the last change, page or snapshot that was worked off */
    record ConfirmRequest(@Required @Nullable String cursor) {}

    /** @param position up to which it is confirmed by now: a later one, where more was confirmed before */
    record Confirmed(long position) {}

    /**
     * That everything up to a position was told.
     *
     * @param position of the log
     * @param confirmedAt when the agent said so
     */
    record ReceiptShown(long position, Instant confirmedAt) {
        static ReceiptShown of(Receipt receipt) {
            return new ReceiptShown(receipt.upTo(), receipt.confirmedAt());
        }
    }

    /**
     * Says that everything up to a cursor has been worked off: it can be shown later what the agent knew, and since when. Kept once in
     * ten seconds; what was confirmed before stays.
     */
    @Refuses(
            value = {RefusalCode.POOL_UNKNOWN, RefusalCode.RECEIPT_TOO_SOON},
            api = ApiCode.VIEW_BEHIND)
    @OpenTo(Role.AGENT)
    @PostMapping(PATH)
    Confirmed confirmFeed(@RequestBody Submitted<ConfirmRequest> body, @PathVariable PoolId id, Actor actor) {
        desk.mustSee(id, actor);
        long position = body.read((raw, fields) -> {
                    var cursor = fields.required("cursor", raw.cursor());
                    fields.throwIfAny();
                    return FeedCursor.read("cursor", cursor.get(), id, fields);
                })
                .get();
        desk.mustReach(position, "cursor");
        return new Confirmed(commands.<Long>send(new ConfirmFeed(id, actor, position, time.now()), actor));
    }

    /**
     * What an agent has confirmed, the newest first.
     *
     * @param agent for operators and auditors: the agent's account
     */
    @Refuses(RefusalCode.POOL_UNKNOWN)
    @OpenTo({Role.AGENT, Role.OPERATOR, Role.AUDITOR})
    @GetMapping(PATH)
    Page<ReceiptShown> listReceipts(
            @PathVariable PoolId id,
            @RequestParam(required = false) @Nullable String agent,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        desk.mustSee(id, actor);
        var errors = new FieldErrors();
        var whose = Agents.asked(agent, actor, errors);
        var pageSize = Page.size(size, errors);
        var before = Cursors.<Long>read(LIST, after, errors, (position, pool) -> position);
        errors.throwIfAny();
        var last = before.get();
        var found = receipts.handle(new ListReceipts(
                id.value(), whose.get().value(), pageSize.get(), last == null ? Long.MAX_VALUE : last));
        return Page.of(
                found, pageSize.get(), ReceiptShown::of, receipt -> Cursors.text(LIST, receipt.upTo(), id.value()));
    }
}
