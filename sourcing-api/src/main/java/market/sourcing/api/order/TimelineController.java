package market.sourcing.api.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.contract.OneOf;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.money.MoneyBody;
import market.sourcing.api.security.Caller;
import market.sourcing.api.version.MinVersion;
import market.sourcing.api.version.PathIds;
import market.sourcing.domain.order.Party;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.projections.order.timeline.FindTimeline;
import market.sourcing.projections.order.timeline.FindTimelineHandler;
import market.sourcing.projections.order.timeline.OrderTimeline;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/orders/{id}/timeline} */
@RestController
record TimelineController(FindTimelineHandler timelines) {
    /** Everything that has happened, in the order of the log. */
    record Response(String orderId, long version, List<Step> steps) {}

    /**
     * One event.
     *
     * @param position in the log
     * @param what its name, such as OrderPaid
     * @param by BUYER, FACTORY or OPERATOR, where a party acted
     * @param detail a reason, a tracking number or a code
     */
    record Step(
            long position,
            Instant at,
            String what,
            @OneOf(Party.class) @Nullable String by,
            @Nullable MoneyBody amount,
            @Nullable String detail) {}

    /** Shows all that has happened to an order, in the order of the log, and what comes next. */
    @Refuses(RefusalCode.ORDER_UNKNOWN)
    @OpenToAccounts
    @GetMapping("/api/orders/{id}/timeline")
    ResponseEntity<Response> timeline(
            @PathVariable OrderId id,
            @RequestParam(name = MinVersion.PARAMETER, required = false) @Nullable String minVersion,
            Actor actor) {
        var timeline = MinVersion.of(minVersion)
                .await(() -> seen(id.value(), Caller.of(actor)), OrderTimeline::version)
                .orElseThrow(() -> PathIds.unknown(RefusalCode.ORDER_UNKNOWN, id.value()));
        // Movements of money add steps without a new version of the order, so there is no tag to compare.
        return ResponseEntity.ok(new Response(
                timeline.id(),
                timeline.version(),
                timeline.steps().stream()
                        .map(step -> shown(step, timeline.currency()))
                        .toList()));
    }

    private Optional<OrderTimeline> seen(String id, Caller caller) {
        return timelines
                .handle(new FindTimeline(id))
                .filter(it -> caller.maySeeAllOf(it.buyerId()) || caller.maySeeAllOf(it.factoryOwnerId()));
    }

    private static Step shown(OrderTimeline.Step step, String currency) {
        return new Step(
                step.position(),
                step.at(),
                step.what(),
                step.by(),
                MoneyBody.shownOrNull(step.amountMinor(), currency),
                step.detail());
    }
}
