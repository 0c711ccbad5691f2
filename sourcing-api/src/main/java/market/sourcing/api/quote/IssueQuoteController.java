package market.sourcing.api.quote;

import java.util.List;
import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.body.Read;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.contract.Required;
import market.sourcing.api.idempotency.CreationKey;
import market.sourcing.api.idempotency.IdempotencyKey;
import market.sourcing.api.limits.QuotedLines;
import market.sourcing.api.terms.Destinations;
import market.sourcing.api.terms.LineBody;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.domain.quote.IssuedQuote;
import market.sourcing.domain.quote.command.IssueQuote;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.QuoteId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.infra.commands.Commands;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/quotes} */
@RestController
record IssueQuoteController(Commands commands, TradeTime time, QuotedLines quoted) {
    /**
     * A basket.
     *
     * @param lines 1 to 200, of any number of factories
     * @param shipTo ISO 3166 code of a country or region; left out, it is each factory's own country
     */
    record Request(
            @Required @Nullable List<@Nullable LineBody> lines,
            @Nullable String shipTo) {}

    /** Says what some pieces cost now, from each factory that offers them, and holds the terms until the quote expires. */
    @Refuses({
        RefusalCode.LISTING_UNKNOWN,
        RefusalCode.SKU_UNKNOWN,
        RefusalCode.NOTHING_TO_OFFER,
        RefusalCode.TOO_MANY_LINES,
        RefusalCode.LINE_REPEATED
    })
    @OpenToAccounts
    @PostMapping("/api/quotes")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<QuoteShown> issue(
            @RequestBody Submitted<Request> body, @IdempotencyKey CreationKey key, Actor actor) {
        var id = new QuoteId(key.id(QuoteId.PREFIX, "quotes", actor.account()));
        var command = body.read((raw, fields) -> {
            var lines = LineBody.readAll("lines", raw.lines(), fields);
            var shipTo = Destinations.read(raw.shipTo(), fields);
            fields.throwIfAny();
            return new IssueQuote(
                    id, actor, lines.stream().map(Read::get).toList(), shipTo.get(), time.now(), body.fingerprint());
        });
        quoted.take(actor.account(), command.lines().size());
        IssuedQuote quote = commands.send(command, actor);
        return Answers.created("/api/quotes/" + id, quote.version(), QuoteShown.of(quote));
    }
}
