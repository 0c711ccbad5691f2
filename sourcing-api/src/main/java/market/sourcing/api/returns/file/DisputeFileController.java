package market.sourcing.api.returns.file;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.returnrule.KnownRules;
import market.sourcing.api.returnrule.RuleShown;
import market.sourcing.api.returns.CaseShown;
import market.sourcing.api.returns.CaseSight;
import market.sourcing.api.told.ToldAtOrder;
import market.sourcing.api.told.ToldOfListing;
import market.sourcing.api.version.MinVersion;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.projections.order.summary.FindOrder;
import market.sourcing.projections.order.summary.OrderSummary;
import market.sourcing.projections.order.summary.OrdersHandler;
import market.sourcing.projections.translation.corrected.CorrectedTextsHandler;
import market.sourcing.projections.translation.corrected.FindTextsHeld;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/returns/{id}/file} */
@RestController
record DisputeFileController(
        CaseSight sight,
        KnownRules rules,
        OrdersHandler orders,
        ToldAtOrder toldAtOrder,
        CorrectedTextsHandler corrections) {
    /**
     * The dispute file: every step with its position in the log, deadlines, decisions, refunds, hashes of the evidence, and the
     * text of the rules that bind; where an agent had bought, what the feed had told it of the claimed goods by then; what people had said by
     * then that texts of the claimed listings are in other languages. Byte for byte the same for both sides and for operators as long as the case does not change, so that what one side shows can be compared
     * with what the other has: sha256 is that of the text of file, Repr-Digest (RFC 9530) and the ETag are that of the whole answer.
     */
    @Refuses(value = RefusalCode.CASE_UNKNOWN, api = ApiCode.VIEW_BEHIND)
    @ApiResponse(
            responseCode = "200",
            description = "The file, to be saved",
            content = @Content(schema = @Schema(implementation = DisputeFile.Text.class)))
    @OpenToAccounts
    @GetMapping(path = "/api/returns/{id}/file", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> file(
            @PathVariable String id,
            @RequestParam(name = MinVersion.PARAMETER, required = false) @Nullable String minVersion,
            Actor actor) {
        var about = CaseShown.of(sight.seen(id, minVersion, actor));
        var order = order(about);
        var file = new DisputeFile(
                about,
                rule(about),
                order.map(of -> told(about, of)).orElse(null),
                order.map(of -> texts(about, of)).orElse(null));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .eTag("\"" + file.hash() + "\"")
                .header("Repr-Digest", file.digest())
                .header("Content-Digest", file.digest())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + about.id() + ".json\"")
                .body(file.text());
    }

    private @Nullable RuleShown rule(CaseShown about) {
        var name = about.returnRule();
        if (name == null) {
            return null;
        }
        return rules.version(about.factoryId(), name)
                .orElseThrow(() -> new IllegalStateException("No rule " + name + " of " + about.factoryId()))
                .about(listings(about));
    }

    private Optional<OrderSummary> order(CaseShown about) {
        return Optional.ofNullable(about.orderId()).flatMap(id -> orders.handle(new FindOrder(id)));
    }

    private @Nullable List<ToldOfListing> told(CaseShown about, OrderSummary order) {
        var claimed = listings(about);
        return unlessEmpty(toldAtOrder.of(order).stream()
                .filter(one -> claimed.contains(one.listingId()))
                .toList());
    }

    private @Nullable List<HeldText> texts(CaseShown about, OrderSummary order) {
        return unlessEmpty(listings(about).stream()
                .sorted()
                .flatMap(listing -> corrections.handle(new FindTextsHeld(listing, order.placed())).stream()
                        .map(said -> HeldText.of(listing, said)))
                .toList());
    }

    private static <T> @Nullable List<T> unlessEmpty(List<T> all) {
        return all.isEmpty() ? null : all;
    }

    private static Set<String> listings(CaseShown about) {
        return about.lines().stream().map(CaseShown.Line::listingId).collect(Collectors.toSet());
    }
}
