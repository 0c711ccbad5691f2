package market.sourcing.domain.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import market.sourcing.domain.order.event.GoodsShownMade;
import market.sourcing.domain.returns.event.Evidence;

/** What a factory has shown of its making goods to order, as it showed it. */
record Making(List<GoodsShownMade> all) {
    static final Making NOT_SHOWN = new Making(List.of());

    Making {
        all = List.copyOf(all);
    }

    Making after(GoodsShownMade event) {
        return new Making(Stream.concat(all.stream(), Stream.of(event)).toList());
    }

    Optional<Evidence> shown(String sha256) {
        return shown().stream().filter(it -> it.sha256().equals(sha256)).findFirst();
    }

    List<Evidence> shown() {
        return all.stream().map(GoodsShownMade::evidence).toList();
    }

    /** Whether something was, at the latest at that instant. */
    boolean isShownBy(Instant last) {
        return !all.isEmpty() && !all.getFirst().shownAt().isAfter(last);
    }
}
