package market.sourcing.domain.trade.returning;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.carrier.Carrier;
import market.sourcing.domain.returns.ReturnCase;
import market.sourcing.domain.returns.Tracking;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.UniqueValues;
import market.sourcing.domain.shared.Uniqueness;
import market.sourcing.domain.trade.delivering.Promises;
import org.axonframework.modelling.command.Repository;

/**
 * Whose a carrier's number is: one parcel's at a time, of an order or of a case, which may be of the same order. One that no
 * carrier knew in time is nobody's, and so is one that carriers give out again.
 */
public record ParcelNumbers(Promises promises, Repository<ReturnCase> cases, UniqueValues unique) {
    private static final List<Uniqueness> SCOPES =
            List.of(Uniqueness.TRACKING_NUMBER, Uniqueness.RETURN_TRACKING_NUMBER);

    /**
     * @param sender the factory's id
     * @throws Refused {@link RefusalCode#TRACKING_NUMBER_USED}
     */
    public void take(String carrier, String number, OrderId order, String sender, Instant at) {
        take(carrier, number, order.value(), sender, at);
    }

    /**
     * @param sender the buyer's id, or the factory's
     * @throws Refused {@link RefusalCode#TRACKING_NUMBER_USED}
     */
    void take(String carrier, String number, CaseId of, String sender, Instant at) {
        take(carrier, number, of.value(), sender, at);
    }

    private void take(String carrier, String number, String taker, String sender, Instant at) {
        for (var scope : SCOPES) {
            for (var value : values(carrier, number)) {
                var other = unique.holder(scope, value).filter(it -> !it.equals(taker));
                if (other.isPresent()) {
                    if (!isFree(carrier, number, other.get(), sender, at)) {
                        throw used(carrier, number);
                    }
                    unique.release(scope, value, other.get());
                }
            }
        }
        if (!unique.reserve(Uniqueness.TRACKING_NUMBER, values(carrier, number).getFirst(), taker)) {
            throw used(carrier, number);
        }
    }

    /** The case that has a number; empty where none has, or an order. */
    public Optional<CaseId> caseOf(String carrier, String number) {
        return holder(carrier, number)
                .filter(it -> it.startsWith(CaseId.PREFIX))
                .map(CaseId::new);
    }

    /** The order that has a number; empty where none has, or a case. */
    public Optional<OrderId> orderOf(String carrier, String number) {
        return holder(carrier, number)
                .filter(it -> !it.startsWith(CaseId.PREFIX))
                .map(OrderId::new);
    }

    private Optional<String> holder(String carrier, String number) {
        return values(carrier, number).stream()
                .flatMap(value -> SCOPES.stream().flatMap(scope -> unique.holder(scope, value).stream()))
                .findFirst();
    }

    private boolean isFree(String carrier, String number, String holder, String sender, Instant at) {
        return holder.startsWith(CaseId.PREFIX)
                ? new Tracking(Loading.known(cases, holder, RefusalCode.CASE_UNKNOWN)
                                .invoke(ReturnCase::soFar))
                        .isFree(carrier, number, sender, at)
                : promises.asItStands(new OrderId(holder))
                        .map(it -> it.carriage().isFree(carrier, number, sender, at))
                        .orElse(false);
    }

    private static Refused used(String carrier, String number) {
        return new Refused(
                RefusalCode.TRACKING_NUMBER_USED,
                "The number is another parcel's.",
                Map.of("carrier", carrier, "trackingNumber", number));
    }

    /** What it may be held under, the present way first: posts have one series of numbers, whichever of them is named. */
    private static List<String> values(String carrier, String number) {
        var own = carrier + "/" + number;
        var series = Carrier.of(carrier).series();
        return series.equals(carrier) ? List.of(own) : List.of(series + "/" + number, own);
    }
}
