package market.sourcing.domain.trade.returning;

import static market.sourcing.domain.returns.ReturnReason.DAMAGED;
import static market.sourcing.domain.returns.ReturnReason.NO_REASON;
import static market.sourcing.domain.vocabulary.Actors.AUDITOR;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OTHER_BUYER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Deliveries.parcel;
import static market.sourcing.domain.vocabulary.Deliveries.parcelId;
import static market.sourcing.domain.vocabulary.Deliveries.started;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.cancel;
import static market.sourcing.domain.vocabulary.Orders.cancelled;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Returns.CASE;
import static market.sourcing.domain.vocabulary.Returns.after;
import static market.sourcing.domain.vocabulary.Returns.open;
import static market.sourcing.domain.vocabulary.Returns.receipt;
import static market.sourcing.domain.vocabulary.Returns.received;
import static market.sourcing.domain.vocabulary.Returns.ruleStated;
import static market.sourcing.domain.vocabulary.Returns.sent;
import static market.sourcing.domain.vocabulary.Returns.stateReceipt;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.NOW;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import market.sourcing.domain.delivery.command.JudgeParcel;
import market.sourcing.domain.factory.event.ReturnRuleStated.PlainReturnTerms;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.returns.Eligibility;
import market.sourcing.domain.returns.Receipt;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.returns.Wanted;
import market.sourcing.domain.returns.command.FindEligibility;
import market.sourcing.domain.returns.event.ReceiptStated;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Factories;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Payments;
import org.junit.jupiter.api.Test;

class EligibilityFixtureTest {
    private static final OrderTerms SPOT = Bound.toSpotGoods();
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static FindEligibility asked(Actor actor) {
        return new FindEligibility(ORDER, actor, LATER);
    }

    private static Eligibility.Answer answer(Eligibility found, ReturnReason reason) {
        return found.lines().getFirst().answers().stream()
                .filter(it -> it.reason() == reason && it.wanted() == Wanted.REFUND)
                .findFirst()
                .orElseThrow();
    }

    private static Eligibility found(Marketplace marketplace) {
        return marketplace.when(asked(BUYER)).answer(Eligibility.class);
    }

    @Test
    void it_says_what_may_be_returned_until_when_and_by_which_rule() {
        var found = found(received());
        assertThat(found.returnRule()).isEqualTo("returns-1");
        assertThat(found.platformRules()).isEqualTo("returns-1");
        assertThat(found.instantUntil()).isNull();
        var line = found.lines().getFirst();
        assertThat(line.bought()).isEqualTo(100);
        assertThat(line.left()).isEqualTo(100);
        var noReason = answer(found, NO_REASON);
        assertThat(noReason.until()).isEqualTo(NOW.plus(Duration.ofHours(168)));
        assertThat(noReason.objection()).isNull();
        assertThat(answer(found, DAMAGED).needsEvidence()).isTrue();
        assertThat(answer(found, DAMAGED).until()).isEqualTo(NOW.plus(Duration.ofDays(30)));
    }

    @Test
    void it_says_why_not() {
        var late = Objects.requireNonNull(
                answer(found(received()), ReturnReason.LATE).objection());
        assertThat(late.code()).isEqualTo(RefusalCode.NOT_LATE);
        var onItsWay = Objects.requireNonNull(answer(found(sent()), DAMAGED).objection());
        assertThat(onItsWay.code()).isEqualTo(RefusalCode.GOODS_NOT_RECEIVED);
        var all = Objects.requireNonNull(answer(found(after(received(), open(DAMAGED, 100))), DAMAGED)
                .objection());
        assertThat(all.code()).isEqualTo(RefusalCode.RETURN_EXCEEDS_PURCHASE);
    }

    @Test
    void it_names_the_batch_and_exchanges_where_they_are_offered() {
        var terms = new PlainReturnTerms(168, "HYGIENE", false, 20, 0, 60, "BUYER", false, "FACTORY", 72, false);
        var bought = Bound.toBagsUnderOwnRule("SPOT");
        var found = found(received(bought).and(ruleStated(terms)));
        assertThat(found.returnRule()).isEqualTo("own-returns-1");
        assertThat(answer(found, NO_REASON).least()).isEqualTo(20);
        assertThat(answer(found, NO_REASON).unopenedOnly()).isTrue();
        assertThat(answer(found, DAMAGED).least()).isEqualTo(1);
        var exchanged = found.lines().getFirst().answers().stream()
                .filter(it -> it.wanted() == Wanted.EXCHANGE)
                .toList();
        assertThat(exchanged)
                .extracting(Eligibility.Answer::reason)
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(ReturnReason.SHORT)));
        assertThat(exchanged).allSatisfy(it -> assertThat(it.until()).isAfterOrEqualTo(inDays(60)));
    }

    @Test
    void its_parties_and_operators_ask() {
        for (var actor : List.of(BUYER, OWNER, OPERATOR)) {
            received().when(asked(actor)).answer(Eligibility.class);
        }
        for (var stranger : List.of(OTHER_BUYER, AUDITOR)) {
            received().when(asked(stranger)).isRefused(RefusalCode.ORDER_UNKNOWN);
        }
        Marketplace.given(placed(SPOT), cancelled(SPOT, "BUYER", BUYER))
                .when(asked(BUYER))
                .isRefused(RefusalCode.ORDER_CLOSED);
    }

    @Test
    void a_buyer_states_a_day_and_it_counts_from_the_next() {
        var monday = LocalDate.of(2026, 3, 2);
        sent().when(stateReceipt(BUYER, Receipt.on(monday, SHANGHAI), null))
                .answers(0L)
                .writes(new ReceiptStated(
                        ORDER.value(),
                        "BUYER",
                        BUYER.account().value(),
                        null,
                        monday,
                        "Asia/Shanghai",
                        monday.plusDays(1).atStartOfDay(SHANGHAI).toInstant(),
                        null,
                        LATER));
    }

    @Test
    void only_an_operator_corrects_a_receipt_and_says_why() {
        var earlier = Receipt.at(NOW);
        var received = sent().and(receipt(NOW.plusSeconds(60)));
        received.when(stateReceipt(BUYER, earlier, "earlier")).isRefused(RefusalCode.RECEIPT_KNOWN);
        sent().when(stateReceipt(OWNER, earlier, null)).isRefused(RefusalCode.NOT_ALLOWED);
        received.when(stateReceipt(OPERATOR, earlier, null)).isRefused(RefusalCode.INVALID_VALUE);
        var corrected = received.when(stateReceipt(OPERATOR, earlier, "The carrier's list says so."));
        assertThat(corrected.written(ReceiptStated.class).by()).isEqualTo("OPERATOR");
        corrected
                .then(open(CASE, NO_REASON, 1, NOW.plus(Duration.ofHours(168))))
                .isRefused(RefusalCode.RETURN_WINDOW_OVER);
        corrected
                .then(stateReceipt(OPERATOR, earlier, "The carrier's list says so."))
                .writesNothing();
    }

    @Test
    void nothing_is_received_before_it_was_sent_nor_in_the_future() {
        Marketplace.given(placed(SPOT))
                .when(stateReceipt(BUYER, Receipt.at(NOW), null))
                .isRefused(RefusalCode.ORDER_NOT_HANDED_OVER);
        sent().when(stateReceipt(BUYER, Receipt.at(LATER.plusSeconds(1)), null))
                .isRefused(RefusalCode.INVALID_VALUE)
                .withFact("field", "receivedAt");
    }

    @Test
    void what_the_buyer_has_was_sent_whatever_carriers_tell() {
        var sent = Marketplace.given(Factories.onboarded(), placed(SPOT))
                .and(Payments.paid(1, "one", Stage.FULL, 620_00))
                .and(started(SPOT));
        var received = after(sent, parcel("SIM001"), stateReceipt(BUYER, Receipt.at(LATER), null));
        after(received, new JudgeParcel(ORDER, parcelId(1), inDays(2)))
                .when(cancel(BUYER))
                .isRefused(RefusalCode.ORDER_HANDED_OVER);
    }
}
