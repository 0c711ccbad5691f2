package market.sourcing.api.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.version.PathIds;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.imports.order.BookReception;
import market.sourcing.infra.imports.order.SellingFactory;
import market.sourcing.infra.imports.order.StatedRow;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows how an order book would be understood, before anything of it is written. */
@RestController
record PreviewOrderImportController(FileReception reception, SellingFactory factories) {
    private static final int MOST_ROWS = 20;
    private static final String KNOWN_CURRENCY = "GBP";

    /**
     * What an import of the same file would make of its first rows.
     *
     * @param profile how the book would be read; null for the known book
     * @param detected the fields of the profile that were not said, and that the first rows told
     * @param rows the first 20
     */
    record Preview(@Nullable ShownProfile profile, List<String> detected, List<Row> rows) {}

    /**
     * A row of the book.
     *
     * @param line counted from 1
     * @param understood null where it would not be taken
     * @param refused why it would not be taken, or null
     */
    record Row(
            long line,
            @Nullable Understood understood,
            @Nullable ShownRemark refused) {}

    /**
     * What a row says.
     *
     * @param code of the goods, in capitals
     * @param quantity pieces, 1 or more whichever way they go
     * @param takesBack whether they come back
     * @param unitPrice a decimal with four places
     * @param customer the factory's own number, as the book has it; null for an unnamed one
     */
    record Understood(
            String invoice,
            String code,
            @Nullable String description,
            int quantity,
            boolean takesBack,
            Instant at,
            String unitPrice,
            String currency,
            @Nullable String customer,
            String country) {
        static Understood of(StatedRow row, String currency) {
            return new Understood(
                    row.invoice(),
                    row.code(),
                    row.title(),
                    row.quantity(),
                    row.takesBack(),
                    row.at(),
                    row.unitPrice().toPlainString(),
                    currency,
                    row.customer(),
                    row.country());
        }
    }

    /**
     * Shows how a factory's order book would be understood: what its first rows tell of how it is written, and each of the first 20 rows, or why it would not be taken. Nothing is written, and no more than the first 256 KiB of the file are read.
     *
     * @param factoryId the verified factory that sold
     * @param profile how the book is written, as one JSON object of at most 8 KiB (the address and the headers of a request have 16 KiB together); without one it is the known book
     */
    @Operation(
            requestBody =
                    @RequestBody(
                            required = true,
                            description =
                                    "The file itself or its beginning, plain or packed with gzip (Content-Encoding or by its first bytes)",
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(type = "string", format = "binary"))))
    @Refuses(
            value = {RefusalCode.FACTORY_UNKNOWN, RefusalCode.FACTORY_NOT_VERIFIED},
            api = {ApiCode.FILE_PACKED_TOO_TIGHTLY, ApiCode.BOOK_UNCLEAR})
    @OpenTo(Role.OPERATOR)
    @PostMapping("/api/imports/orders/preview")
    Preview preview(
            @RequestParam String factoryId,
            @RequestParam(required = false) @Nullable String profile,
            HttpServletRequest request) {
        factories.requireTrading(PathIds.factory(factoryId));
        var asked = SentProfile.read(profile);
        return reception.reading(FileForm.CSV, request, body -> {
            var book = BookReception.of(body, asked);
            var settled = book.settled();
            var currency = settled == null ? KNOWN_CURRENCY : settled.currency();
            var rows = book.first(MOST_ROWS).stream()
                    .map(read -> row(read, currency))
                    .toList();
            var detected = asked == null || settled == null ? List.<String>of() : asked.leftOpen(settled);
            return new Preview(ShownProfile.of(settled), detected, rows);
        });
    }

    private static Row row(BookReception.Read read, String currency) {
        var row = read.row();
        var refused = read.refused();
        return new Row(
                read.line(),
                row == null ? null : Understood.of(row, currency),
                refused == null ? null : ShownRemark.of(refused.at(read.line(), null)));
    }
}
