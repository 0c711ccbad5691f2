package market.sourcing.api.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Page;
import market.sourcing.api.body.Read;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.ProblemException;
import market.sourcing.domain.delivery.rehearsal.DeliveryFindings;
import market.sourcing.domain.delivery.rehearsal.Judged;
import market.sourcing.infra.rehearsal.Rehearsals;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /audit/v1/rehearsals/{id}/orders} */
@RestController
class ListDifferencesController {
    private static final Pattern CURSOR = Pattern.compile("[0-9]{1,9}");

    private final Rehearsals rehearsals;

    ListDifferencesController(Rehearsals rehearsals) {
        this.rehearsals = rehearsals;
    }

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
    @GetMapping(StartRehearsalController.PATH + "/{id}/orders")
    Page<Shown> orders(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String after) {
        var errors = new FieldErrors();
        var pageSize = Page.size(size, errors);
        var from = cursor(after, errors);
        errors.throwIfAny();
        var listed = listed(id);
        var begin = Math.min(from.get(), listed.size());
        var end = Math.min(begin + pageSize.get(), listed.size());
        var items = listed.subList(begin, end).stream().map(Shown::of).toList();
        return new Page<>(items, end < listed.size() ? String.valueOf(end) : null);
    }

    private List<Judged> listed(String id) {
        var findings = KnownRehearsal.find(rehearsals, id).progress().findings();
        if (findings instanceof DeliveryFindings delivery) {
            return delivery.listed();
        }
        throw new ProblemException(ApiCode.REHEARSAL_NOT_DONE, "It has found nothing yet, or was ended before.");
    }

    private static Read<Integer> cursor(@Nullable String raw, FieldErrors errors) {
        if (raw == null) {
            return () -> 0;
        }
        return CURSOR.matcher(raw).matches()
                ? () -> Integer.valueOf(raw)
                : errors.faulty("after", "INVALID_VALUE", "A cursor is taken from the page before.");
    }
}
