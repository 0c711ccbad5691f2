package market.sourcing.api.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.behalf.OnBehalfBody;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Lists;
import market.sourcing.api.body.Read;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.idempotency.CreationKey;
import market.sourcing.api.idempotency.IdempotencyKey;
import market.sourcing.api.terms.Destinations;
import market.sourcing.api.terms.LineBody;
import market.sourcing.api.terms.ShortfallShown;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.domain.order.PlacedOrder;
import market.sourcing.domain.order.command.PlaceOrder;
import market.sourcing.domain.quote.OrderedQuote;
import market.sourcing.domain.quote.command.OrderQuote;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.QuoteId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.commands.Commands;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/orders} */
@RestController
record PlaceOrderController(Commands commands, TradeTime time) {
    private static final String KIND = "orders";

    /**
     * An order at the terms in force (lines), or on a quote (quoteId).
     *
     * @param lines 1 to 200, all of one factory
     * @param shipTo ISO 3166 code of a country or region; left out, it is the factory's own country
     * @param onBehalf for agents: the customer abroad for whom all of it is
     * @param quoteId instead of lines: the quote to order on
     * @param termsHash of the quote as the buyer has seen it; left out, it is not compared
     * @param factories of the quote, whose offers are ordered; left out, all
     * @param partial whether to order what can be had and name the rest; left out, it is all or nothing
     */
    record Request(
            @Nullable List<@Nullable LineBody> lines,
            @Nullable String shipTo,
            @Nullable OnBehalfBody onBehalf,
            @Nullable String quoteId,
            @Nullable String termsHash,
            @Nullable List<@Nullable String> factories,
            @Nullable Boolean partial) {}

    /**
     * The order; or, on a quote, what came of it. In one shape, as clients that generators make can't tell two apart.
     *
     * @param order null on a quote
     * @param quoteId on which it was ordered
     * @param orders on a quote, one a factory
     * @param refused on a quote, offers that could not be ordered
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Placed(
            @JsonUnwrapped @Nullable PlacedShown order,
            @Nullable String quoteId,
            @Nullable List<PlacedShown> orders,
            @Nullable List<ShortfallShown> refused) {}

    /** Places an order at the terms in force, or on a quote. Answers one order, or all that came of the quote. */
    @ApiResponse(responseCode = "201", description = "The order; on a quote, what came of it")
    @Refuses({
        RefusalCode.FACTORY_UNKNOWN,
        RefusalCode.LISTING_UNKNOWN,
        RefusalCode.SKU_UNKNOWN,
        RefusalCode.QUOTE_UNKNOWN,
        RefusalCode.FACTORY_NOT_VERIFIED,
        RefusalCode.FACTORY_SUSPENDED,
        RefusalCode.LISTING_NOT_PUBLISHED,
        RefusalCode.LISTING_WITHDRAWN,
        RefusalCode.QUANTITY_BELOW_MINIMUM,
        RefusalCode.QUANTITY_NOT_A_MULTIPLE,
        RefusalCode.ORDER_SPANS_FACTORIES,
        RefusalCode.TOO_MANY_LINES,
        RefusalCode.LINE_REPEATED,
        RefusalCode.DESTINATION_NOT_SERVED,
        RefusalCode.AMOUNT_TOO_SMALL,
        RefusalCode.STOCK_TOO_LOW,
        RefusalCode.TOO_MANY_UNPAID_ORDERS,
        RefusalCode.TOO_MUCH_HELD_UNPAID,
        RefusalCode.TOO_MANY_ABANDONED_ORDERS,
        RefusalCode.NOTHING_TO_OFFER,
        RefusalCode.QUOTE_EXPIRED,
        RefusalCode.QUOTE_ALTERED,
        RefusalCode.QUOTE_ALREADY_ORDERED,
        RefusalCode.STATION_UNKNOWN,
        RefusalCode.STATION_CLOSED,
        RefusalCode.CUSTOMS_MODE_NOT_OFFERED,
        RefusalCode.CONSIGNEE_UNKNOWN,
        RefusalCode.CONSIGNEE_OF_OTHER_STATION,
        RefusalCode.CONSIGNEE_ERASED
    })
    @OpenTo({Role.BUYER, Role.AGENT})
    @PostMapping("/api/orders")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Placed> place(@RequestBody Submitted<Request> body, @IdempotencyKey CreationKey key, Actor actor) {
        return body.raw().quoteId() == null ? direct(key, body, actor) : onQuote(key, body, actor);
    }

    private ResponseEntity<Placed> direct(CreationKey key, Submitted<Request> body, Actor actor) {
        var id = new OrderId(key.id(OrderId.PREFIX, KIND, actor.account()));
        var command = body.read((raw, fields) -> {
            var lines = LineBody.readAll("lines", raw.lines(), fields);
            var shipTo = Destinations.read(raw.shipTo(), fields);
            var onBehalf = OnBehalfBody.read(raw.onBehalf(), fields);
            onlyOnQuotes(raw, fields);
            fields.throwIfAny();
            return new PlaceOrder(
                    id,
                    actor,
                    lines.stream().map(Read::get).toList(),
                    shipTo.get(),
                    onBehalf.get(),
                    time.now(),
                    body.fingerprint());
        });
        PlacedOrder order = commands.send(command, actor);
        var answer = new Placed(PlacedShown.of(order), null, null, null);
        return Answers.created("/api/orders/" + id, order.version(), answer);
    }

    private static void onlyOnQuotes(Request raw, FieldErrors fields) {
        if (raw.termsHash() != null || Lists.isGiven(raw.factories()) || raw.partial() != null) {
            fields.add("quoteId", "REQUIRED", "The hash, the factories and partial are said of a quote.");
        }
    }

    private ResponseEntity<Placed> onQuote(CreationKey key, Submitted<Request> body, Actor actor) {
        var command = body.read((raw, fields) -> {
            var quote = fields.required("quoteId", raw.quoteId(), QuoteId::new);
            var factories = factories(raw.factories(), fields);
            var onBehalf = OnBehalfBody.read(raw.onBehalf(), fields);
            if (Lists.isGiven(raw.lines()) || raw.shipTo() != null) {
                fields.add("lines", "INVALID_VALUE", "A quote has its lines and destination; leave them out.");
            }
            fields.throwIfAny();
            return new OrderQuote(
                    quote.get(),
                    key.id("request-", KIND, actor.account()),
                    actor,
                    factories.stream().map(Read::get).toList(),
                    Boolean.TRUE.equals(raw.partial()),
                    raw.termsHash(),
                    onBehalf.get(),
                    time.now(),
                    body.fingerprint());
        });
        OrderedQuote ordered = commands.send(command, actor);
        var orders = ordered.orders().stream().map(PlacedShown::of).toList();
        var refused = ordered.refused().stream().map(ShortfallShown::of).toList();
        return ResponseEntity.status(HttpStatus.CREATED).body(new Placed(null, ordered.quoteId(), orders, refused));
    }

    private static List<Read<FactoryId>> factories(@Nullable List<@Nullable String> raw, FieldErrors fields) {
        var factories = new ArrayList<Read<FactoryId>>();
        for (var factory : raw == null ? List.<@Nullable String>of() : raw) {
            factories.add(fields.required("factories[" + factories.size() + "]", factory, FactoryId::new));
        }
        return factories;
    }
}
