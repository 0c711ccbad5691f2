package market.sourcing.domain.trade.delivering;

import static market.sourcing.domain.carrier.ScanKind.ACCEPTED;
import static market.sourcing.domain.carrier.ScanKind.IN_TRANSIT;
import static market.sourcing.domain.trade.delivering.PromisedOrder.missedWhole;
import static market.sourcing.domain.trade.delivering.PromisedOrder.promised;
import static market.sourcing.domain.trade.delivering.PromisedOrder.reassessed;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Deliveries.DUE;
import static market.sourcing.domain.vocabulary.Deliveries.PROMISE;
import static market.sourcing.domain.vocabulary.Deliveries.compensated;
import static market.sourcing.domain.vocabulary.Deliveries.judge;
import static market.sourcing.domain.vocabulary.Deliveries.kept;
import static market.sourcing.domain.vocabulary.Deliveries.missed;
import static market.sourcing.domain.vocabulary.Deliveries.parcelId;
import static market.sourcing.domain.vocabulary.Deliveries.scan;
import static market.sourcing.domain.vocabulary.Deliveries.scanned;
import static market.sourcing.domain.vocabulary.Deliveries.started;
import static market.sourcing.domain.vocabulary.Deliveries.stated;
import static market.sourcing.domain.vocabulary.Deliveries.takenBack;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.cancel;
import static market.sourcing.domain.vocabulary.Orders.handedOver;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Payments.paid;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import market.sourcing.domain.delivery.command.JudgeOverdue;
import market.sourcing.domain.delivery.event.DispatchOverdue;
import market.sourcing.domain.delivery.event.DispatchPromiseKept;
import market.sourcing.domain.delivery.event.DispatchPromiseMissed;
import market.sourcing.domain.delivery.event.ParcelScanned;
import market.sourcing.domain.delivery.event.PromiseEnded;
import market.sourcing.domain.escrow.event.CompensationPaid;
import market.sourcing.domain.escrow.event.FundsRefunded;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Listings;
import org.junit.jupiter.api.Test;

/** When a promise is kept or missed, and what is paid for a miss. */
class DispatchPromiseFixtureTest {
    @Test
    void the_carriers_first_scan_keeps_the_promise_also_at_the_very_instant() {
        promised()
                .and(stated(1, "SIM001", 100), handedOver())
                .when(scan("SIM001", "a", ACCEPTED, DUE))
                .writes(scanned(1, "a", ACCEPTED, DUE), kept(DUE))
                .then(scan("SIM001", "a", ACCEPTED, DUE))
                .writesNothing()
                .then(judge(DUE))
                .writesNothing();
    }

    @Test
    void scans_out_of_order_keep_it_by_the_earliest() {
        var intime = DUE.minusSeconds(1);
        promised()
                .and(stated(1, "SIM001", 100), handedOver())
                .when(scan("SIM001", "b", IN_TRANSIT, DUE.plusSeconds(1)))
                .writes(scanned(1, "b", IN_TRANSIT, DUE.plusSeconds(1)))
                .then(scan("SIM001", "a", ACCEPTED, intime))
                .writes(scanned(1, "a", ACCEPTED, intime), kept(intime));
    }

    @Test
    void a_miss_and_what_is_paid_for_it_are_one() {
        promised()
                .when(judge(DUE.minusNanos(1)))
                .writesNothing()
                .then(judge(DUE))
                .writesInAnyOrder(missed(100, 600_00, 30_00, DUE), compensated(2, 30_00, DUE))
                .then(judge(DUE.plusSeconds(1)))
                .writesNothing();
    }

    @Test
    void found_out_late_it_was_missed_at_its_own_time() {
        var found = DUE.plus(Duration.ofDays(3));
        var written = promised().when(judge(found)).written(DispatchPromiseMissed.class);
        assertThat(written.missedAt()).isEqualTo(DUE);
        assertThat(written.notedAt()).isEqualTo(found);
    }

    @Test
    void of_a_partial_shipment_the_part_that_is_late_is_paid_for() {
        promised()
                .and(stated(1, "SIM001", 60), scanned(1, "a", ACCEPTED, LATER))
                .when(judge(DUE))
                .writesInAnyOrder(missed(40, 240_00, 12_00, DUE), compensated(2, 12_00, DUE));
    }

    @Test
    void at_least_five_yuan_and_at_most_a_hundred_are_paid() {
        assertThat(compensationFor(20_00)).isEqualTo(5_00);
        assertThat(compensationFor(100_00)).isEqualTo(5_00);
        assertThat(compensationFor(100_20)).isEqualTo(5_01);
        assertThat(compensationFor(1_999_90)).isEqualTo(100_00);
        assertThat(compensationFor(90_000_00)).isEqualTo(100_00);
        // No more than is held.
        assertThat(compensationFor(3_00)).isEqualTo(3_00);
    }

    private static long compensationFor(long goods) {
        var terms = Bound.to(Bound.line(Listings.LISTING, 1, "bag", 100, 1, "1.0000", goods))
                .terms();
        return given(placed(terms))
                .and(paid(1, "one", Stage.FULL, goods))
                .and(started(terms))
                .when(judge(DUE))
                .written(CompensationPaid.class)
                .amountMinor();
    }

    @Test
    void a_carrier_that_tells_late_of_what_it_had_in_time_undoes_the_miss() {
        var told = DUE.plus(Duration.ofHours(30));
        missedWhole()
                .and(stated(1, "SIM001", 100), handedOver())
                .when(scan("SIM001", "a", ACCEPTED, LATER, told))
                .writesInAnyOrder(
                        new ParcelScanned(PROMISE, ORDER.value(), parcelId(1), "a", "ACCEPTED", null, LATER, told),
                        reassessed("LATE_SCAN", "a", "A carrier had more of it in time than it had told.", told),
                        takenBack(3, 30_00, "A carrier had the goods in time.", told));
    }

    @Test
    void after_twice_the_promise_the_buyer_cancels_and_loses_nothing() {
        var terms = Bound.toGoodsMadeToOrder();
        var overdue = given(placed(terms))
                .and(paid(1, "one", Stage.DEPOSIT, 300_00))
                .and(paid(2, "two", Stage.BALANCE, 700_00))
                .and(started(terms, Duration.ofDays(15)));
        overdue.when(judge(inDays(15))).written(DispatchPromiseMissed.class);
        overdue.when(new JudgeOverdue(ORDER, inDays(30).minusNanos(1))).writesNothing();
        overdue.when(new JudgeOverdue(ORDER, inDays(30)))
                .writes(new DispatchOverdue(PROMISE, ORDER.value(), "account-buyer", inDays(30)));
        assertThat(overdue.when(cancel(BUYER)).written(FundsRefunded.class).forfeitMinor())
                .isZero();
    }

    @Test
    void an_order_that_is_called_off_ends_its_promise() {
        promised().when(cancel(BUYER)).written(PromiseEnded.class);
        var outcome = missedWhole().when(cancel(BUYER));
        assertThat(outcome.written(FundsRefunded.class).amountMinor()).isEqualTo(590_00);
        assertThat(outcome.events()).noneMatch(PromiseEnded.class::isInstance);
        assertThat(outcome.events()).noneMatch(DispatchPromiseKept.class::isInstance);
    }
}
