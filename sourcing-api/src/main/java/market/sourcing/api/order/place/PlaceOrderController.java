package market.sourcing.api.order.place;

import java.util.ArrayList;
import java.util.List;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Read;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.idempotency.CreationKey;
import market.sourcing.api.money.MoneyBody;
import market.sourcing.api.order.LineShown;
import market.sourcing.api.version.Answers;
import market.sourcing.domain.order.PlacedOrder;
import market.sourcing.domain.order.command.PlaceOrder;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.infra.commands.Commands;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/orders} */
@RestController
class PlaceOrderController {
    private final Commands commands;

    PlaceOrderController(Commands commands) {
        this.commands = commands;
    }

    /** @param lines 1 to 200, all of one factory */
    record Request(@Nullable List<@Nullable Line> lines) {}

    /**
     * Some pieces of one SKU.
     *
     * @param sku may be left out when the listing has one SKU
     * @param quantity pieces, 1 to 10,000,000
     */
    record Line(
            @Nullable String listingId,
            @Nullable String sku,
            @Nullable Integer quantity) {}

    /**
     * What was fixed.
     *
     * @param dispatchPromise the slowest class among the lines
     */
    record Response(
            String id,
            long version,
            String buyerId,
            String factoryId,
            List<LineShown> lines,
            MoneyBody total,
            String dispatchPromise) {}

    @PostMapping("/api/orders")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Response> place(
            @RequestHeader(name = CreationKey.HEADER, required = false) @Nullable String key,
            @RequestBody Submitted<Request> body,
            Actor actor) {
        var id = new OrderId(CreationKey.of(key, actor.account(), "orders").id(OrderId.PREFIX));
        var lines = body.read(PlaceOrderController::lines);
        PlacedOrder order = commands.send(new PlaceOrder(id, actor, lines, body.fingerprint()), actor);
        return Answers.created("/api/orders/" + id, order.version(), shown(order));
    }

    private static List<PlaceOrder.Line> lines(Request raw, FieldErrors fields) {
        fields.required("lines", raw.lines());
        var lines = new ArrayList<Read<PlaceOrder.Line>>();
        for (var line : raw.lines() == null ? List.<@Nullable Line>of() : raw.lines()) {
            lines.add(line("lines[" + lines.size() + "]", line, fields));
        }
        fields.throwIfAny();
        return lines.stream().map(Read::get).toList();
    }

    private static Read<PlaceOrder.Line> line(String field, @Nullable Line raw, FieldErrors fields) {
        if (raw == null) {
            return fields.required(field, null);
        }
        var listing = fields.required(field + ".listingId", raw.listingId(), ListingId::new);
        var quantity = fields.required(field + ".quantity", raw.quantity(), Quantity::new);
        return fields.made(field, () -> new PlaceOrder.Line(listing.get(), raw.sku(), quantity.get()));
    }

    private static Response shown(PlacedOrder order) {
        var placed = order.placed();
        return new Response(
                placed.orderId(),
                order.version(),
                placed.buyerId(),
                placed.factoryId(),
                placed.lines().stream()
                        .map(line -> LineShown.of(line, placed.currency()))
                        .toList(),
                MoneyBody.shown(placed.totalMinor(), placed.currency()),
                placed.dispatchPromise());
    }
}
