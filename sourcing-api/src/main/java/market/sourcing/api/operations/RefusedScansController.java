package market.sourcing.api.operations;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.PageAsked;
import market.sourcing.api.body.Positions;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.OneOf;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.ProblemException;
import market.sourcing.api.time.TradeTime;
import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.carriers.RefusedScan;
import market.sourcing.infra.carriers.RefusedScans;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/operations/refused-scans}, {@code POST /api/operations/refused-scans/{id}/settle} */
@RestController
record RefusedScansController(RefusedScans scans, TradeTime time) {
    private static final long BEFORE_THE_FIRST = 0;

    /** @param next what to send as {@code after} for the following part; null when this was the last */
    record Response(List<Shown> items, @Nullable String next) {}

    /**
     * What a carrier told that can't be of the parcel whose number it names.
     *
     * @param kind ACCEPTED, IN_TRANSIT, CUSTOMS, DELIVERED or RETURNED
     * @param code why it was refused, such as SCAN_TOO_EARLY
     * @param why the same in a sentence, with its facts
     * @param settledAt when an operator settled it; null while nobody has
     * @param grounds what it was
     */
    record Shown(
            String id,
            String carrier,
            String trackingNumber,
            String scanId,
            @OneOf(ScanKind.class) String kind,
            Instant scannedAt,
            String code,
            String why,
            Instant toldAt,
            @Nullable Instant settledAt,
            @Nullable String grounds) {

        static Shown of(RefusedScan scan) {
            var settled = scan.settled();
            return new Shown(
                    String.valueOf(scan.id()),
                    scan.carrier(),
                    scan.trackingNumber(),
                    scan.scanId(),
                    scan.kind(),
                    scan.scannedAt(),
                    scan.code(),
                    scan.why(),
                    scan.toldAt(),
                    settled == null ? null : settled.at(),
                    settled == null ? null : settled.grounds());
        }
    }

    /** @param grounds what it was, and what was done, 1 to 500 characters */
    record Settlement(@Nullable String grounds) {}

    /** Those that nobody has settled, the oldest first. */
    @Operation(operationId = "listRefusedScans")
    @OpenTo(Role.OPERATOR)
    @GetMapping("/api/operations/refused-scans")
    Response refused(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String size) {
        var asked = PageAsked.read(size, after, Positions::after);
        var open = scans.open(Objects.requireNonNullElse(asked.after(), BEFORE_THE_FIRST), asked.size() + 1);
        var items = open.stream().limit(asked.size()).map(Shown::of).toList();
        return new Response(items, open.size() > items.size() ? items.getLast().id() : null);
    }

    /** Says that somebody has looked, and what it was; what was said first stays. */
    @Operation(operationId = "settleRefusedScan")
    @OpenTo(Role.OPERATOR)
    @PostMapping("/api/operations/refused-scans/{id}/settle")
    Shown settle(@RequestBody Submitted<Settlement> body, @PathVariable String id, Actor actor) {
        var scan = number(id).flatMap(scans::find).orElseThrow(RefusedScansController::unknown);
        var grounds = body.read((raw, fields) -> fields.required("grounds", raw.grounds(), Reason::new));
        scans.settle(scan.id(), actor.account(), grounds.get(), time.now());
        return scans.find(scan.id()).map(Shown::of).orElseThrow(RefusedScansController::unknown);
    }

    private static Optional<Long> number(String id) {
        return id.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.valueOf(id)) : Optional.empty();
    }

    private static ProblemException unknown() {
        return new ProblemException(ApiCode.NOT_FOUND, "There is no such scan.");
    }
}
