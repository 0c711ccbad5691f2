package market.sourcing.domain.trade.ordering;

import static market.sourcing.domain.shared.RefusalCode.FACTORY_NOT_VERIFIED;
import static market.sourcing.domain.shared.RefusalCode.FACTORY_UNKNOWN;
import static market.sourcing.domain.shared.RefusalCode.IDEMPOTENCY_KEY_REUSED;
import static market.sourcing.domain.shared.RefusalCode.INVALID_VALUE;
import static market.sourcing.domain.shared.RefusalCode.NOT_ALLOWED;
import static market.sourcing.domain.shared.RefusalCode.NOT_A_PAST_ORDER;
import static market.sourcing.domain.shared.RefusalCode.ORDER_UNKNOWN;
import static market.sourcing.domain.shared.RefusalCode.RETURN_EXCEEDS_PURCHASE;
import static market.sourcing.domain.shared.RefusalCode.TOO_MANY_LINES;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Factories.onboarded;
import static market.sourcing.domain.vocabulary.Factories.verified;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.PastOrders.FINGERPRINT;
import static market.sourcing.domain.vocabulary.PastOrders.PAST;
import static market.sourcing.domain.vocabulary.PastOrders.PLACED_AT;
import static market.sourcing.domain.vocabulary.PastOrders.giveBack;
import static market.sourcing.domain.vocabulary.PastOrders.giveBackUnlinked;
import static market.sourcing.domain.vocabulary.PastOrders.givenBack;
import static market.sourcing.domain.vocabulary.PastOrders.givenBackUnlinked;
import static market.sourcing.domain.vocabulary.PastOrders.pieces;
import static market.sourcing.domain.vocabulary.PastOrders.record;
import static market.sourcing.domain.vocabulary.PastOrders.recorded;
import static market.sourcing.domain.vocabulary.PastOrders.recordedPieces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import market.sourcing.domain.order.PastLines;
import market.sourcing.domain.order.command.PlaceOrder;
import market.sourcing.domain.order.command.RecordPastReturn;
import market.sourcing.domain.order.event.PastReturnRecorded;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Changed;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Orders;
import org.junit.jupiter.api.Test;

class PastOrderFixtureTest {
    private static final Instant SAME_DAY = Instant.parse("2010-12-01T23:59:59Z");
    private static final Instant NEXT_DAY = Instant.parse("2010-12-02T00:00:00Z");

    private static Marketplace trading() {
        return given(onboarded(), verified());
    }

    /** Six at 2.55 and four at 2.10, all of one SKU. */
    private static Marketplace bought() {
        return trading().and(recorded(23_70, recordedPieces(6, "2.5500", 15_30), recordedPieces(4, "2.1000", 8_40)));
    }

    @Test
    void a_past_order_is_written_down_at_its_own_prices_and_date() {
        trading()
                .when(record(OPERATOR, FINGERPRINT, pieces(6, "2.55"), pieces(4, "2.1")))
                .writes(recorded(23_70, recordedPieces(6, "2.5500", 15_30), recordedPieces(4, "2.1000", 8_40)))
                .answers(0L);
    }

    @Test
    void the_same_statement_again_writes_nothing() {
        bought().when(record(OPERATOR, FINGERPRINT, pieces(1, "9")))
                .writesNothing()
                .answers(0L);
    }

    @Test
    void another_statement_about_the_same_order_is_refused() {
        bought().when(record(OPERATOR, "other", pieces(6, "2.55"))).isRefused(IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void only_operators_write_down_the_past() {
        trading().when(record(OWNER, FINGERPRINT, pieces(1, "1"))).isRefused(NOT_ALLOWED);
        trading().when(giveBackUnlinked(OWNER, FINGERPRINT, pieces(1, "1"))).isRefused(NOT_ALLOWED);
        bought().when(new RecordPastReturn(
                        PAST,
                        BUYER,
                        "C1",
                        SAME_DAY,
                        new PastLines(Collections.nCopies(1, pieces(1, "2.55"))),
                        FINGERPRINT))
                .isRefused(NOT_ALLOWED);
    }

    @Test
    void the_factory_is_known_and_verified() {
        given().when(record(OPERATOR, FINGERPRINT, pieces(1, "1"))).isRefused(FACTORY_UNKNOWN);
        given(onboarded()).when(record(OPERATOR, FINGERPRINT, pieces(1, "1"))).isRefused(FACTORY_NOT_VERIFIED);
        given(onboarded())
                .when(giveBackUnlinked(OPERATOR, FINGERPRINT, pieces(1, "1")))
                .isRefused(FACTORY_NOT_VERIFIED);
    }

    @Test
    void what_is_undone_on_the_day_of_the_order_is_a_cancellation_and_afterwards_a_return() {
        bought().when(giveBack("C1", SAME_DAY, pieces(2, "2.55")))
                .writes(givenBack(
                        "C1", "2010-12-01T23:59:59Z", "CANCELLATION", 5_10, recordedPieces(2, "2.5500", 5_10)))
                .answers(1L)
                .then(giveBack("C2", NEXT_DAY, pieces(4, "2.55"), pieces(4, "2.10")))
                .writes(givenBack(
                        "C2",
                        "2010-12-02T00:00:00Z",
                        "RETURN",
                        18_60,
                        recordedPieces(4, "2.5500", 10_20),
                        recordedPieces(4, "2.1000", 8_40)));
    }

    /** Ten at 0.0350 were bought for 0.35. */
    @Test
    void parts_come_back_for_no_more_than_the_whole() {
        var market = trading().and(recorded(35, recordedPieces(10, "0.0350", 35)));
        var back = new ArrayList<Long>();
        for (int number = 1; number <= 10; number++) {
            back.add(market.when(giveBack("C" + number, NEXT_DAY, pieces(1, "0.035")))
                    .written(PastReturnRecorded.class)
                    .totalMinor());
        }
        assertThat(back).containsExactly(4L, 3L, 4L, 3L, 4L, 3L, 4L, 3L, 4L, 3L);
        trading()
                .and(recorded(35, recordedPieces(10, "0.0350", 35)))
                .when(giveBack("C1", NEXT_DAY, pieces(3, "0.035"), pieces(7, "0.035")))
                .writes(givenBack(
                        "C1",
                        "2010-12-02T00:00:00Z",
                        "RETURN",
                        35,
                        recordedPieces(3, "0.0350", 11),
                        recordedPieces(7, "0.0350", 24)));
    }

    @Test
    void what_was_given_back_too_much_before_comes_off_the_next_part() {
        trading()
                .and(recorded(35, recordedPieces(10, "0.0350", 35)))
                .and(givenBack("C1", "2010-12-02T00:00:00Z", "RETURN", 8, recordedPieces(2, "0.0350", 8)))
                .when(giveBack("C2", NEXT_DAY, pieces(8, "0.035")))
                .writes(givenBack("C2", "2010-12-02T00:00:00Z", "RETURN", 27, recordedPieces(8, "0.0350", 27)));
    }

    @Test
    void a_return_of_the_same_reference_is_a_repeat() {
        bought().when(giveBack("C1", SAME_DAY, pieces(6, "2.55")))
                .then(giveBack("C1", SAME_DAY, pieces(6, "2.55")))
                .writesNothing()
                .answers(1L);
    }

    @Test
    void another_statement_about_the_same_return_is_refused() {
        bought().when(giveBack("C1", SAME_DAY, pieces(1, "2.55")))
                .then(giveBack("C1", SAME_DAY, pieces(6, "2.55")))
                .isRefused(IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void a_return_of_before_fingerprints_answers_whatever_is_stated_under_its_reference() {
        var before = Changed.in(
                givenBack("C1", "2010-12-01T23:59:59Z", "CANCELLATION", 2_55, recordedPieces(1, "2.5500", 2_55)),
                "fingerprint",
                null);
        bought().and(before)
                .when(giveBack("C1", SAME_DAY, pieces(6, "2.55")))
                .writesNothing()
                .answers(1L);
    }

    @Test
    void nothing_comes_back_before_it_was_bought() {
        bought().when(giveBack("C1", PLACED_AT.minusNanos(1), pieces(1, "2.55")))
                .isRefused(INVALID_VALUE)
                .withFact("field", "returnedAt");
        bought().when(giveBack("C1", PLACED_AT, pieces(1, "2.55"))).answers(1L);
    }

    @Test
    void no_more_comes_back_than_was_bought_at_the_price() {
        bought().when(giveBack("C1", SAME_DAY, pieces(4, "2.55"), pieces(3, "2.55")))
                .isRefused(RETURN_EXCEEDS_PURCHASE)
                .withFact("asked", 7L)
                .withFact("most", 6L);
        bought().when(giveBack("C1", SAME_DAY, pieces(1, "2.54"))).isRefused(RETURN_EXCEEDS_PURCHASE);
        bought().when(giveBack("C1", SAME_DAY, pieces(6, "2.55")))
                .then(giveBack("C2", PLACED_AT.plus(Duration.ofDays(9)), pieces(1, "2.55")))
                .isRefused(RETURN_EXCEEDS_PURCHASE);
    }

    @Test
    void an_order_placed_here_takes_no_past_return_and_a_past_one_answers_nobody_who_orders() {
        trading()
                .and(Orders.placed(Bound.toSpotGoods()))
                .when(new RecordPastReturn(
                        Orders.ORDER,
                        OPERATOR,
                        "C1",
                        SAME_DAY,
                        new PastLines(Collections.nCopies(1, pieces(1, "2.55"))),
                        FINGERPRINT))
                .isRefused(NOT_A_PAST_ORDER);
        var onIt = new PlaceOrder(
                PAST,
                BUYER,
                Collections.nCopies(1, Orders.line(pieces(1, "1").listingId(), null, 1)),
                null,
                PLACED_AT,
                FINGERPRINT);
        bought().when(onIt).isRefused(ORDER_UNKNOWN);
    }

    @Test
    void a_return_that_undoes_nothing_known_stands_alone() {
        trading()
                .when(giveBackUnlinked(OPERATOR, FINGERPRINT, pieces(3, "0.005")))
                .writes(givenBackUnlinked(2, recordedPieces(3, "0.0050", 2)))
                .answers(0L)
                .then(giveBackUnlinked(OPERATOR, FINGERPRINT, pieces(3, "0.005")))
                .writesNothing()
                .answers(0L)
                .then(giveBackUnlinked(OPERATOR, "other", pieces(3, "0.005")))
                .isRefused(IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void a_past_order_has_1_to_1000_lines() {
        assertThatThrownBy(() -> new PastLines(Collections.emptyList()))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.code()).isEqualTo(INVALID_VALUE));
        assertThatThrownBy(() -> new PastLines(Collections.nCopies(1_001, pieces(1, "1"))))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.code()).isEqualTo(TOO_MANY_LINES));
    }
}
