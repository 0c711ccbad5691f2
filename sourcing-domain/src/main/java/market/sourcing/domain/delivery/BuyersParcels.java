package market.sourcing.domain.delivery;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.rulebook.DeliveryRules;
import org.jspecify.annotations.Nullable;

/**
 * The parcels that concern a buyer: all of an order that lives; of one that came to nothing those that its end has left him, and of others
 * as much as was his by another way.
 */
final class BuyersParcels {
    /** @param parcelId that they were in; null where they were in none */
    record Loss(@Nullable String parcelId, List<Content> pieces) {}

    private final List<Parcel> parcels;
    private final List<Content> inNone;
    private final List<Content> his;
    private final List<Content> kept;

    /**
     * @param inNone pieces that are in no parcel
     * @param his all pieces
     * @param kept of them, what has left and not come back
     */
    private BuyersParcels(List<Parcel> parcels, List<Content> inNone, List<Content> his, List<Content> kept) {
        this.parcels = parcels;
        this.inNone = inNone;
        this.his = his;
        this.kept = kept;
    }

    static BuyersParcels ofAll(Parcels parcels) {
        return new BuyersParcels(
                parcels.all(),
                parcels.missing(Parcel::isValid),
                parcels.bought(),
                parcels.sent().kept());
    }

    static BuyersParcels left(Parcels parcels, Left left) {
        var his = new ArrayList<>(parcels.all().stream().filter(left::isOf).toList());
        var rest = left.byAnotherWay();
        // What somebody has heard of holds them rather than what nobody has.
        for (var other : parcels.all().stream()
                .filter(left::isOther)
                .sorted(comparing(Parcel::isAwaited).thenComparing(Parcel::isReturned))
                .toList()) {
            var held = Pieces.common(other.contents(), rest);
            if (!held.isEmpty()) {
                his.add(other.holding(held));
                rest = Pieces.minus(rest, held);
            }
        }
        return new BuyersParcels(his, rest, left.pieces(), left.pieces());
    }

    /** What carriers are bringing. */
    List<UnderWay> underWay(DeliveryRules rules) {
        var underWay = new ArrayList<UnderWay>();
        for (var parcel : parcels) {
            parcel.underWayUntil(rules).ifPresent(until -> underWay.add(new UnderWay(parcel.contents(), until)));
        }
        return underWay;
    }

    /** When he signed for the last piece of what is his; empty while one is missing. */
    Optional<Instant> deliveredAt() {
        var signedFor = sum(where(parcel -> parcel.signedFor().isPresent(), Parcel::contents));
        return Pieces.minus(his, signedFor).isEmpty()
                ? parcels.stream()
                        .map(Parcel::signedFor)
                        .flatMap(Optional::stream)
                        .max(Instant::compareTo)
                : Optional.empty();
    }

    /** What a carrier took over after an instant, or he has by another way, and what no carrier brought back. */
    List<Content> lateAndKept(Instant due) {
        var lost = sum(parcel -> Pieces.minus(parcel.kept(), parcel.here()));
        var inTime = sum(where(parcel -> parcel.isHandedOverBy(due), Parcel::here));
        return Pieces.minus(Pieces.minus(kept, lost), inTime);
    }

    /**
     * Of missing pieces, those that may be lost: first of parcels that are silent, then of those that were when they were missed, then of
     * what no carrier has told of yet, at last what is in no parcel.
     *
     * @param givenUp pieces in no parcel that were found to be lost before
     * @param since when they were missed
     */
    List<Loss> lost(List<Content> missing, List<Content> givenUp, DeliveryRules rules, Instant since, Instant now) {
        var lost = new ArrayList<Loss>();
        var rest = missing;
        for (var parcel : inTurn(
                parcel -> parcel.isSilent(rules, now), parcel -> parcel.wasSilent(rules, since), Parcel::isAwaited)) {
            var pieces = Pieces.common(rest, parcel.unsettled());
            lost.add(new Loss(parcel.id(), pieces));
            rest = Pieces.minus(rest, pieces);
        }
        lost.add(new Loss(null, Pieces.common(rest, Pieces.minus(inNone, givenUp))));
        lost.removeIf(loss -> loss.pieces().isEmpty());
        return lost;
    }

    @SafeVarargs
    private List<Parcel> inTurn(Predicate<Parcel>... which) {
        return Stream.of(which)
                .flatMap(it -> parcels.stream().filter(it))
                .distinct()
                .toList();
    }

    private List<Content> sum(Function<Parcel, List<Content>> pieces) {
        return parcels.stream().map(pieces).reduce(List.of(), Pieces::plus);
    }

    private static Function<Parcel, List<Content>> where(
            Predicate<Parcel> which, Function<Parcel, List<Content>> pieces) {
        return parcel -> which.test(parcel) ? pieces.apply(parcel) : List.of();
    }
}
