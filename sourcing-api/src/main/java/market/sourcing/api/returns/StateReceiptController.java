package market.sourcing.api.returns;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Read;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.contract.Required;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.IfMatch;
import market.sourcing.domain.returns.OrderReturnsId;
import market.sourcing.domain.returns.Receipt;
import market.sourcing.domain.returns.command.StateReceipt;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.infra.commands.Commands;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/orders/{id}/receipt} */
@RestController
record StateReceiptController(Commands commands, TradeTime time) {
    private static final String A_DAY = "2026-12-31";

    /**
     * When goods were signed for.
     *
     * @param receivedAt the instant
     * @param receivedOn instead, where only the day is known, such as 2026-03-01; windows begin with the next day
     * @param timeZone of that day, such as Asia/Shanghai
     * @param reason of an operator's correction, 1 to 500 characters
     */
    record Request(
            @Required @Nullable Instant receivedAt,
            @Nullable String receivedOn,
            @Nullable String timeZone,
            @Nullable String reason) {}

    /**
     * The buyer says when the goods came, before anything else tells it; an operator corrects it. Windows count from it. If-Match
     * is of the order; the version that is answered is that of its returns.
     */
    @Refuses({
        RefusalCode.ORDER_UNKNOWN,
        RefusalCode.ORDER_NOT_HANDED_OVER,
        RefusalCode.ORDER_CLOSED,
        RefusalCode.RECEIPT_KNOWN,
        RefusalCode.NOT_A_PAST_ORDER
    })
    @OpenToAccounts
    @PostMapping("/api/orders/{id}/receipt")
    ResponseEntity<Answers.Changed> state(
            @RequestBody Submitted<Request> body,
            @PathVariable OrderId id,
            @IfMatch @Nullable Long expected,
            Actor actor) {
        var command = body.read((raw, fields) -> command(id, expected, raw, fields, actor));
        long version = commands.<Long>send(command, actor);
        return ResponseEntity.ok(new Answers.Changed(OrderReturnsId.of(id).value(), version));
    }

    private StateReceipt command(OrderId order, @Nullable Long expected, Request raw, FieldErrors fields, Actor actor) {
        var receipt = raw.receivedOn() == null ? instant(raw, fields) : day(raw, fields);
        var reason = fields.optional("reason", raw.reason(), Reason::new);
        fields.throwIfAny();
        var why = reason.get();
        return new StateReceipt(order, expected, actor, receipt.get(), why == null ? null : why.text(), time.now());
    }

    private static Read<Receipt> instant(Request raw, FieldErrors fields) {
        if (raw.timeZone() != null) {
            fields.add("timeZone", "INVALID_VALUE", "An instant has none; leave it out.");
        }
        return fields.required("receivedAt", raw.receivedAt(), Receipt::at);
    }

    private static Read<Receipt> day(Request raw, FieldErrors fields) {
        if (raw.receivedAt() != null) {
            fields.add("receivedAt", "INVALID_VALUE", "Say the instant or the day.");
        }
        var on = fields.required("receivedOn", raw.receivedOn(), StateReceiptController::date);
        var zone = fields.required("timeZone", raw.timeZone(), StateReceiptController::zone);
        return fields.made("receivedOn", () -> Receipt.on(on.get(), zone.get()));
    }

    private static LocalDate date(String text) {
        try {
            if (text.length() == A_DAY.length()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException unreadable) {
            // Said below, as of the years that have more than four digits.
        }
        throw Refused.invalid("receivedOn", "A day is written as " + A_DAY + ".");
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unreadable) {
            throw Refused.invalid("timeZone", "A zone is named as in the time zone database, such as Asia/Shanghai.");
        }
    }
}
