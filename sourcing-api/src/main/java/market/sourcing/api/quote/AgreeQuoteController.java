package market.sourcing.api.quote;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Read;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.contract.Required;
import market.sourcing.api.idempotency.CreationKey;
import market.sourcing.api.idempotency.IdempotencyKey;
import market.sourcing.api.money.MoneyBody;
import market.sourcing.api.money.PriceBody;
import market.sourcing.api.terms.Destinations;
import market.sourcing.api.terms.LineBody;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.domain.quote.IssuedQuote;
import market.sourcing.domain.quote.command.AgreeQuote;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;
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

/** {@code POST /api/quotes/agreed} */
@RestController
record AgreeQuoteController(Commands commands, TradeTime time) {
    /**
     * What a factory agreed with a buyer.
     *
     * @param buyerId the account that may order on it
     * @param lines 1 to 200
     * @param freight agreed; left out, it is what the factory asks otherwise
     * @param shipTo ISO 3166 code of a country or region; left out, it is the factory's own country
     * @param validUntil the first instant at which it no longer binds, within 30 days
     */
    record Request(
            @Required @Nullable String factoryId,
            @Required @Nullable String buyerId,
            @Required @Nullable List<@Nullable Line> lines,
            @Nullable MoneyBody freight,
            @Nullable String shipTo,
            @Required @Nullable Instant validUntil) {}

    /**
     * Some pieces of one SKU, at an agreed price.
     *
     * @param sku may be left out when the listing has one SKU
     * @param quantity pieces, 1 to 10,000,000
     * @param reference the buyer's own word for the line, 1 to 40 characters
     */
    record Line(
            @Required @Nullable String listingId,
            @Nullable String sku,
            @Required @Nullable Integer quantity,
            @Required @Nullable PriceBody unitPrice,
            @Nullable String reference) {}

    /** Puts down what a factory has agreed with one buyer, for that buyer to order on. */
    @Refuses({
        RefusalCode.FACTORY_UNKNOWN,
        RefusalCode.LISTING_UNKNOWN,
        RefusalCode.SKU_UNKNOWN,
        RefusalCode.FACTORY_NOT_VERIFIED,
        RefusalCode.FACTORY_SUSPENDED,
        RefusalCode.LISTING_NOT_PUBLISHED,
        RefusalCode.LISTING_WITHDRAWN,
        RefusalCode.LINE_REPEATED,
        RefusalCode.TOO_MANY_LINES,
        RefusalCode.DESTINATION_NOT_SERVED,
        RefusalCode.ORDER_SPANS_FACTORIES,
        RefusalCode.AMOUNT_TOO_SMALL
    })
    @OpenToAccounts
    @PostMapping("/api/quotes/agreed")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<QuoteShown> agree(
            @RequestBody Submitted<Request> body, @IdempotencyKey CreationKey key, Actor actor) {
        var id = new QuoteId(key.id(QuoteId.PREFIX, "quotes", actor.account()));
        IssuedQuote quote =
                commands.send(body.read((raw, fields) -> command(id, raw, fields, body.fingerprint(), actor)), actor);
        return Answers.created("/api/quotes/" + id, quote.version(), QuoteShown.of(quote));
    }

    private AgreeQuote command(QuoteId id, Request raw, FieldErrors fields, String fingerprint, Actor actor) {
        var factory = fields.required("factoryId", raw.factoryId(), FactoryId::new);
        var buyer = fields.required("buyerId", raw.buyerId(), AccountId::new);
        var lines = lines(raw.lines(), fields);
        var freight = MoneyBody.readOptional("freight", raw.freight(), fields);
        var shipTo = Destinations.read(raw.shipTo(), fields);
        var until = fields.required("validUntil", raw.validUntil());
        fields.throwIfAny();
        return new AgreeQuote(
                id,
                actor,
                factory.get(),
                buyer.get(),
                lines.stream().map(Read::get).toList(),
                freight.get(),
                shipTo.get(),
                time.now(),
                until.get(),
                fingerprint);
    }

    private static List<Read<AgreeQuote.Line>> lines(@Nullable List<@Nullable Line> raw, FieldErrors fields) {
        fields.required("lines", raw);
        var lines = new ArrayList<Read<AgreeQuote.Line>>();
        for (var line : raw == null ? List.<@Nullable Line>of() : raw) {
            lines.add(line("lines[" + lines.size() + "]", line, fields));
        }
        return lines;
    }

    private static Read<AgreeQuote.Line> line(String field, @Nullable Line raw, FieldErrors fields) {
        if (raw == null) {
            return fields.required(field, null);
        }
        var asked = LineBody.read(field, raw.listingId(), raw.sku(), raw.quantity(), raw.reference(), fields);
        var price = PriceBody.read(field + ".unitPrice", raw.unitPrice(), fields);
        return fields.made(field, () -> new AgreeQuote.Line(asked.get(), price.get()));
    }
}
