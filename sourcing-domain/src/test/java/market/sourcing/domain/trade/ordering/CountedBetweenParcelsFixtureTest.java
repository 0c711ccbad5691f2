package market.sourcing.domain.trade.ordering;

import static market.sourcing.domain.carrier.ScanKind.ACCEPTED;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Deliveries.parcel;
import static market.sourcing.domain.vocabulary.Deliveries.parcelId;
import static market.sourcing.domain.vocabulary.Deliveries.scan;
import static market.sourcing.domain.vocabulary.Deliveries.started;
import static market.sourcing.domain.vocabulary.Listings.count;
import static market.sourcing.domain.vocabulary.Listings.counted;
import static market.sourcing.domain.vocabulary.Listings.dispatchVoided;
import static market.sourcing.domain.vocabulary.Listings.dispatched;
import static market.sourcing.domain.vocabulary.Listings.drafted;
import static market.sourcing.domain.vocabulary.Listings.released;
import static market.sourcing.domain.vocabulary.Listings.reserved;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.cancel;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Payments.paid;
import static market.sourcing.domain.vocabulary.Returns.after;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import market.sourcing.domain.delivery.command.JudgeParcel;
import market.sourcing.domain.listing.event.ListingEvent;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Factories;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Outcome;
import org.junit.jupiter.api.Test;

/** Of 150 bags 100 are ordered, and leave in two parcels of 60 and 40. */
class CountedBetweenParcelsFixtureTest {
    private static final OrderTerms SPOT = Bound.toSpotGoods();

    private static Marketplace firstParcelSaid() {
        var promised = Marketplace.given(
                        Factories.onboarded(), drafted(), counted("bag", 150), reserved(ORDER, "bag", 100))
                .and(placed(SPOT))
                .and(paid(1, "one", Stage.FULL, 620_00))
                .and(started(SPOT));
        return after(promised, parcel("SIM001", 60));
    }

    private static Marketplace firstParcelLeft() {
        return after(firstParcelSaid(), scan("SIM001", "a", ACCEPTED, LATER));
    }

    private static List<Object> ofStock(Outcome outcome) {
        return outcome.events().stream().filter(ListingEvent.class::isInstance).toList();
    }

    @Test
    void each_parcel_leaves_the_stock_with_its_first_scan() {
        var first = firstParcelSaid().when(scan("SIM001", "a", ACCEPTED, LATER));
        assertThat(ofStock(first)).containsExactly(dispatched(ORDER, "bag", 60));
        assertThat(ofStock(first.then(scan("SIM001", "b", ACCEPTED, LATER)))).isEmpty();
        assertThat(ofStock(first.then(parcel("SIM002")))).containsExactly(dispatched(ORDER, "bag", 40));
    }

    @Test
    void a_count_between_them_finds_what_is_on_the_shelf() {
        for (int onTheShelf : List.of(40, 190)) {
            var counted = after(firstParcelLeft(), count(OWNER, "bag", onTheShelf));
            assertThat(ofStock(counted.when(parcel("SIM002")))).containsExactly(dispatched(ORDER, "bag", 40));
        }
    }

    @Test
    void what_the_end_gives_back_after_a_count_is_what_has_not_left() {
        var counted = after(firstParcelLeft(), count(OWNER, "bag", 190));
        assertThat(ofStock(counted.when(cancel(BUYER)))).containsExactly(released(ORDER, "bag", 40));
    }

    @Test
    void a_second_parcel_that_is_none_is_held_again_and_the_first_is_not() {
        var sent = after(firstParcelLeft(), parcel("SIM002"));
        var judged = sent.when(new JudgeParcel(ORDER, parcelId(2), LATER.plus(Duration.ofHours(24))));
        assertThat(ofStock(judged)).containsExactly(dispatchVoided(ORDER, "bag", 100), dispatched(ORDER, "bag", 60));
        var counted = after(firstParcelLeft(), count(OWNER, "bag", 190), parcel("SIM002"));
        assertThat(ofStock(counted.when(new JudgeParcel(ORDER, parcelId(2), LATER.plus(Duration.ofHours(24))))))
                .containsExactly(dispatchVoided(ORDER, "bag", 40));
    }
}
