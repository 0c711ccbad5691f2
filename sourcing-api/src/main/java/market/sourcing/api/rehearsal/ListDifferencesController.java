package market.sourcing.api.rehearsal;

import java.time.Instant;
import java.util.List;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.Page;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.domain.rehearsal.delivery.DeliveryFindings;
import market.sourcing.domain.rehearsal.delivery.Judged;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.rehearsal.Rehearsals;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /audit/v1/rehearsals/{id}/orders} */
@RestController
record ListDifferencesController(Rehearsals rehearsals) {
    /**
     * An order that would have had another outcome.
     *
     * @param simulated whether promise and hand-over are made up
     * @param promised the class that was promised
     * @param rehearsed the class that would have been
     * @param dueAt when it would have been due
     * @param handedOverAt when the last of it was handed over; null while it is not
     */
    record Shown(
            String orderId,
            String factoryId,
            boolean simulated,
            String promised,
            String rehearsed,
            Instant dueAt,
            @Nullable Instant handedOverAt,
            ShownVerdict happened,
            ShownVerdict wouldHave) {

        static Shown of(Judged judged) {
            return new Shown(
                    judged.orderId(),
                    judged.factoryId(),
                    judged.simulated(),
                    judged.promised(),
                    judged.rehearsed(),
                    judged.dueAt(),
                    judged.handedOverAt(),
                    ShownVerdict.of(judged.happened(), judged.currency()),
                    ShownVerdict.of(judged.wouldHave(), judged.currency()));
        }
    }

    /** Once it is done, the orders that would have had another outcome. */
    @Refuses(api = ApiCode.REHEARSAL_NOT_DONE)
    @OpenTo({Role.OPERATOR, Role.AUDITOR})
    @GetMapping(StartRehearsalController.PATH + "/{id}/orders")
    Page<Shown> orders(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String after) {
        return Differences.page(size, after, () -> listed(id), Shown::of);
    }

    private List<Judged> listed(String id) {
        return KnownRehearsal.found(
                        rehearsals, id, DeliveryFindings.class, "It has found nothing yet, or was ended before.")
                .listed();
    }
}
