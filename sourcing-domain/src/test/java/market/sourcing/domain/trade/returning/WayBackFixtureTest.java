package market.sourcing.domain.trade.returning;

import static market.sourcing.domain.carrier.ScanKind.ACCEPTED;
import static market.sourcing.domain.carrier.ScanKind.DELIVERED;
import static market.sourcing.domain.carrier.ScanKind.RETURNED;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Deliveries.scan;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Returns.CASE;
import static market.sourcing.domain.vocabulary.Returns.accept;
import static market.sourcing.domain.vocabulary.Returns.after;
import static market.sourcing.domain.vocabulary.Returns.decide;
import static market.sourcing.domain.vocabulary.Returns.inspect;
import static market.sourcing.domain.vocabulary.Returns.judgeCase;
import static market.sourcing.domain.vocabulary.Returns.open;
import static market.sourcing.domain.vocabulary.Returns.platformTerms;
import static market.sourcing.domain.vocabulary.Returns.received;
import static market.sourcing.domain.vocabulary.Returns.ruleStated;
import static market.sourcing.domain.vocabulary.Returns.sendBack;
import static market.sourcing.domain.vocabulary.Returns.withdraw;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.NOW;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import market.sourcing.domain.carrier.TrackingNumber;
import market.sourcing.domain.delivery.StatedParcel;
import market.sourcing.domain.returns.Inspection;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.returns.command.FindCaseParcel;
import market.sourcing.domain.returns.command.SendGoodsBack;
import market.sourcing.domain.returns.event.CaseClosed;
import market.sourcing.domain.returns.event.CaseEscalated;
import market.sourcing.domain.returns.event.GoodsSentBack;
import market.sourcing.domain.returns.event.ReturnRefundGranted;
import market.sourcing.domain.returns.event.ReturnScanned;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Changed;
import market.sourcing.domain.vocabulary.Marketplace;
import org.junit.jupiter.api.Test;

/** 5 of 100 bags at 6.00 go back for 12.00; they are to be sent by the seventh day. */
class WayBackFixtureTest {
    private static final String NUMBER = "SIM901";
    private static final Instant BY = LATER.plus(Duration.ofDays(7));
    private static final Instant LOOKED_AT_BY = inDays(11);

    private static Marketplace awaited(String platform) {
        var terms = Bound.toSpotGoodsUnderOwnRule();
        var rule = Changed.in(ruleStated(platformTerms()), "platformRules", platform);
        return after(received(terms).and(rule), open(ReturnReason.DAMAGED, 5), accept());
    }

    private static Marketplace stated() {
        return after(awaited("returns-4"), sendBack());
    }

    private static Marketplace onTheirWay() {
        return after(stated(), scan(NUMBER, "a", ACCEPTED, inDays(1)));
    }

    private static SendGoodsBack another(Instant at) {
        return another("SIM903", at);
    }

    private static SendGoodsBack another(String number, Instant at) {
        return new SendGoodsBack(CASE, null, BUYER, TrackingNumber.of("simulated", number), Money.of(15_00, "CNY"), at);
    }

    @Test
    void any_number_does_not_begin_the_time_to_look() {
        awaited("returns-4")
                .when(sendBack())
                .writes(new GoodsSentBack(CASE.value(), ORDER.value(), "simulated", NUMBER, 12_00, BY, LATER, BY));
        assertThat(awaited("returns-3")
                        .when(sendBack())
                        .written(GoodsSentBack.class)
                        .statedBy())
                .as("as orders under earlier rules were promised")
                .isNull();
    }

    @Test
    void what_no_carrier_has_in_time_is_kept_and_not_paid_for() {
        stated().when(judgeCase(BY.minusNanos(1))).writesNothing();
        var over = stated().when(judgeCase(BY));
        assertThat(over.written(CaseClosed.class).outcome()).isEqualTo("LAPSED");
        assertThat(over.events()).noneMatch(ReturnRefundGranted.class::isInstance);
        stated().when(withdraw()).answers(3L);
    }

    @Test
    void a_number_that_was_none_is_mended_in_time_and_a_carrier_has_a_day_then() {
        var lastMoment = BY.minus(Duration.ofHours(1));
        assertThat(stated().when(another(lastMoment))
                        .written(GoodsSentBack.class)
                        .dueAt())
                .isEqualTo(lastMoment.plus(Duration.ofDays(1)));
        after(stated(), another(inDays(1)))
                .when(scan(NUMBER, "a", ACCEPTED, inDays(1)))
                .writesNothing();
        after(stated(), another(lastMoment)).when(another("SIM904", BY)).isRefused(RefusalCode.CASE_NOT_THERE_YET);
        onTheirWay().when(another(inDays(2))).isRefused(RefusalCode.CASE_NOT_THERE_YET);
    }

    @Test
    void the_same_statement_again_changes_nothing() {
        after(awaited("returns-3"), sendBack()).when(sendBack()).writesNothing().answers(2L);
        stated().when(sendBack()).writesNothing().answers(2L);
        onTheirWay().when(sendBack()).writesNothing().answers(3L);
        assertThat(stated().when(sendBack(NUMBER, 13_00))
                        .written(GoodsSentBack.class)
                        .freightMinor())
                .isEqualTo(13_00);
    }

    @Test
    void the_first_scan_begins_it_and_silence_accepts_what_a_carrier_took() {
        stated().when(scan(NUMBER, "a", ACCEPTED, inDays(1)))
                .writes(new ReturnScanned(
                        CASE.value(),
                        ORDER.value(),
                        "simulated",
                        NUMBER,
                        "a",
                        "ACCEPTED",
                        null,
                        inDays(1),
                        inDays(1),
                        LOOKED_AT_BY))
                .answers(true);
        onTheirWay().when(scan(NUMBER, "a", ACCEPTED, inDays(1))).writesNothing();
        var delivered = onTheirWay().when(scan(NUMBER, "b", DELIVERED, inDays(3)));
        assertThat(delivered.written(ReturnScanned.class).dueAt()).isEqualTo(LOOKED_AT_BY);
        onTheirWay().when(judgeCase(LOOKED_AT_BY.minusNanos(1))).writesNothing();
        var silent = onTheirWay().when(judgeCase(LOOKED_AT_BY));
        assertThat(silent.written(ReturnRefundGranted.class).refund().freightBackMinor())
                .isEqualTo(12_00);
        onTheirWay().when(withdraw()).isRefused(RefusalCode.CASE_NOT_THERE_YET);
    }

    @Test
    void what_came_without_a_carriers_word_is_paid_back_without_its_way() {
        var looked = stated().when(inspect(Inspection.FULL)).written(ReturnRefundGranted.class);
        assertThat(looked.refund().goodsMinor()).isEqualTo(30_00);
        assertThat(looked.refund().freightBackMinor()).isZero();
    }

    @Test
    void a_factory_that_nobody_brought_anything_says_of_nothing_that_it_did_not_come() {
        stated().when(inspect(Inspection.DISPUTED)).isRefused(RefusalCode.CASE_NOT_THERE_YET);
        stated().when(inspect(Inspection.PARTIAL, 2)).isRefused(RefusalCode.CASE_NOT_THERE_YET);
        assertThat(onTheirWay()
                        .when(inspect(Inspection.PARTIAL, 2))
                        .written(ReturnRefundGranted.class)
                        .refund()
                        .goodsMinor())
                .isEqualTo(12_00);
    }

    @Test
    void what_a_carrier_brings_to_the_buyer_again_is_looked_at_and_paid_for_only_when_it_is_sent_anew() {
        var back = onTheirWay().when(scan(NUMBER, "b", RETURNED, inDays(3)));
        assertThat(back.written(CaseEscalated.class).by()).isEqualTo("CARRIER");
        var undecided =
                after(onTheirWay(), scan(NUMBER, "b", RETURNED, inDays(3))).when(judgeCase(inDays(10)));
        assertThat(undecided.events()).noneMatch(ReturnRefundGranted.class::isInstance);
        undecided
                .then(another(inDays(11)))
                .then(scan("SIM903", "a", ACCEPTED, inDays(12)))
                .answers(true);
        after(onTheirWay(), scan(NUMBER, "b", RETURNED, inDays(3)))
                .when(decide(true, 5))
                .answers(6L);
    }

    @Test
    void a_scan_from_before_the_claim_is_of_another_parcel() {
        stated().when(scan(NUMBER, "a", ACCEPTED, NOW, LATER)).isRefused(RefusalCode.SCAN_TOO_EARLY);
    }

    @Test
    void its_carrier_is_told_of_it() {
        var find = new FindCaseParcel(CASE);
        stated().when(find).answers(Optional.of(new StatedParcel("simulated", NUMBER)));
        awaited("returns-4").when(find).answers(Optional.empty());
        after(awaited("returns-3"), sendBack()).when(find).answers(Optional.empty());
    }

    @Test
    void an_order_of_before_is_closed_by_its_own_rule() {
        var silent = after(awaited("returns-3"), sendBack()).when(judgeCase(LOOKED_AT_BY));
        assertThat(silent.written(ReturnRefundGranted.class).refund().freightBackMinor())
                .isEqualTo(12_00);
    }
}
