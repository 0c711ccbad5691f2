package market.sourcing.domain.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.delivery.event.LossSettled;
import market.sourcing.domain.rulebook.DeliveryRules;

/** What carriers do not tell of, and what of it money was given back for: whether that comes back is nobody's matter any more. */
final class Losses {
    private record Word(Instant scannedAt, Instant toldAt) {}

    private final Map<String, List<Word>> words = new HashMap<>();
    private final Map<String, List<Content>> settled = new HashMap<>();
    /** In no parcel. */
    private List<Content> loose = List.of();

    void heard(String id, Instant scannedAt, Instant toldAt) {
        words.computeIfAbsent(id, _ -> new ArrayList<>()).add(new Word(scannedAt, toldAt));
    }

    /** When a carrier first told of a parcel; empty while none has. */
    Optional<Instant> firstToldAt(String id) {
        return words.getOrDefault(id, List.of()).stream().findFirst().map(Word::toldAt);
    }

    void note(LossSettled event) {
        var id = event.parcelId();
        if (id == null) {
            loose = Pieces.plus(loose, event.pieces());
        } else {
            settled.merge(id, event.pieces(), Pieces::plus);
        }
    }

    /** A parcel holds pieces that were given up before they were in one. */
    void settleIn(Parcel parcel) {
        var found = Pieces.common(unsettled(parcel), loose);
        settled.merge(parcel.id(), found, Pieces::plus);
        loose = Pieces.minus(loose, found);
    }

    /** It was none: what was given up is in whichever holds it next. */
    void release(Parcel parcel) {
        loose = Pieces.plus(loose, settledOf(parcel));
        settled.remove(parcel.id());
    }

    List<Content> loose() {
        return loose;
    }

    /** What of a parcel its carrier brought back, and nobody was paid for before. */
    List<Content> backOf(Parcel parcel) {
        return parcel.isReturned() ? Pieces.minus(parcel.contents(), settledOf(parcel)) : List.of();
    }

    /** What of a parcel no carrier brought back, or was settled before one did. */
    List<Content> keptOf(Parcel parcel) {
        if (parcel.isReturned()) {
            return settledOf(parcel);
        }
        return parcel.isKept() ? parcel.contents() : List.of();
    }

    /** What of a parcel no carrier brought back, and nobody was paid for either. */
    List<Content> hereOf(Parcel parcel) {
        return parcel.isKept() ? unsettled(parcel) : List.of();
    }

    /** What of a parcel can still be settled. */
    List<Content> unsettled(Parcel parcel) {
        return Pieces.minus(parcel.contents(), settledOf(parcel));
    }

    /** Whether its carrier is silent. */
    boolean isSilent(Parcel parcel, DeliveryRules rules, Instant now) {
        return isSilent(parcel, _ -> true, rules, now);
    }

    /** Whether it was at an instant, as was known before it. */
    boolean wasSilent(Parcel parcel, DeliveryRules rules, Instant then) {
        return isSilent(parcel, told -> told.isBefore(then), rules, then);
    }

    private boolean isSilent(Parcel parcel, Predicate<Instant> counts, DeliveryRules rules, Instant at) {
        if (!parcel.isKept() || parcel.isOver()) {
            return false;
        }
        var told = words.getOrDefault(parcel.id(), List.of()).stream()
                .filter(word -> counts.test(word.toldAt()))
                .map(Word::scannedAt)
                .sorted()
                .toList();
        return told.isEmpty()
                || !Parcel.underWayUntil(told.getFirst(), told.getLast(), rules).isAfter(at);
    }

    private List<Content> settledOf(Parcel parcel) {
        return Pieces.common(parcel.contents(), settled.getOrDefault(parcel.id(), List.of()));
    }
}
