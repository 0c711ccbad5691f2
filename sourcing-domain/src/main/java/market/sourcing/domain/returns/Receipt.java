package market.sourcing.domain.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import market.sourcing.domain.returns.event.ReceiptStated;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.Reason;

/** When goods were signed for: at an instant, or on a day of which nobody knows the hour. */
public sealed interface Receipt {

    /** The instant is known. */
    record AtInstant(Instant at, Instant countsFrom) implements Receipt {}

    /**
     * Only the day is.
     *
     * @param zone of the day
     */
    record OnDay(LocalDate day, ZoneId zone, Instant countsFrom) implements Receipt {}

    /** When windows begin. */
    Instant countsFrom();

    static Receipt at(Instant at) {
        return new AtInstant(at, at);
    }

    /** Windows begin with the next day in the buyer's zone. */
    static Receipt on(LocalDate day, ZoneId zone) {
        return new OnDay(day, zone, day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** As it was stated. */
    static Receipt of(ReceiptStated stated) {
        var at = stated.receivedAt();
        return at != null
                ? new AtInstant(at, stated.countsFrom())
                : new OnDay(
                        Objects.requireNonNull(stated.receivedOn()),
                        ZoneId.of(Objects.requireNonNull(stated.timeZone())),
                        stated.countsFrom());
    }

    /**
     * What is written down of it.
     *
     * @param by BUYER or OPERATOR
     */
    default ReceiptStated stated(OrderId order, String by, Actor actor, Optional<Reason> reason, Instant now) {
        var account = actor.account().value();
        var why = reason.map(Reason::text).orElse(null);
        return switch (this) {
            case AtInstant(var at, var from) ->
                new ReceiptStated(order.value(), by, account, at, null, null, from, why, now);
            case OnDay(var day, var zone, var from) ->
                new ReceiptStated(order.value(), by, account, null, day, zone.getId(), from, why, now);
        };
    }

    /** The same, where windows count from an instant at the earliest. */
    default Receipt notBefore(Instant earliest) {
        return switch (this) {
            case AtInstant(var at, var from) -> new AtInstant(at, Later.of(from, earliest));
            case OnDay(var day, var zone, var from) -> new OnDay(day, zone, Later.of(from, earliest));
        };
    }

    /** Whether it says that goods were signed for later than now; a day may be today. */
    default boolean isAfter(Instant now) {
        return switch (this) {
            case AtInstant(var _, var from) -> from.isAfter(now);
            case OnDay(var day, var zone, var _) -> day.isAfter(now.atZone(zone).toLocalDate());
        };
    }
}
