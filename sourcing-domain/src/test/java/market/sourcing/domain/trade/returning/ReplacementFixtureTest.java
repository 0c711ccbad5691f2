package market.sourcing.domain.trade.returning;

import static market.sourcing.domain.carrier.ScanKind.ACCEPTED;
import static market.sourcing.domain.carrier.ScanKind.DELIVERED;
import static market.sourcing.domain.carrier.ScanKind.IN_TRANSIT;
import static market.sourcing.domain.carrier.ScanKind.RETURNED;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Deliveries.scan;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Returns.CASE;
import static market.sourcing.domain.vocabulary.Returns.accept;
import static market.sourcing.domain.vocabulary.Returns.after;
import static market.sourcing.domain.vocabulary.Returns.exchange;
import static market.sourcing.domain.vocabulary.Returns.inspect;
import static market.sourcing.domain.vocabulary.Returns.judgeCase;
import static market.sourcing.domain.vocabulary.Returns.open;
import static market.sourcing.domain.vocabulary.Returns.platformTerms;
import static market.sourcing.domain.vocabulary.Returns.received;
import static market.sourcing.domain.vocabulary.Returns.replace;
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
import market.sourcing.domain.order.command.CompleteOrder;
import market.sourcing.domain.returns.Inspection;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.returns.command.FindCaseParcel;
import market.sourcing.domain.returns.command.SendReplacement;
import market.sourcing.domain.returns.event.CaseClosed;
import market.sourcing.domain.returns.event.ReplacementScanned;
import market.sourcing.domain.returns.event.ReplacementSent;
import market.sourcing.domain.returns.event.ReturnRefundGranted;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Changed;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Outcome;
import market.sourcing.domain.vocabulary.Returns;
import org.junit.jupiter.api.Test;

/** 5 of 100 bags at 6.00 came back for others, which are stated by the fifth day. */
class ReplacementFixtureTest {
    private static final String NUMBER = "SIM902";
    private static final Instant BY = LATER.plus(Duration.ofDays(5));

    private static Marketplace exchangeable(String platform) {
        var rule = ruleStated(Changed.in(platformTerms(), "exchangeDays", 15));
        return received(Bound.toSpotGoodsUnderOwnRule()).and(Changed.in(rule, "platformRules", platform));
    }

    private static Marketplace back(String platform) {
        return after(exchangeable(platform), exchange(5), accept(), sendBack("SIM901", 0), inspect(Inspection.FULL));
    }

    private static Marketplace stated() {
        return after(back("returns-3"), replace());
    }

    private static Marketplace underWay() {
        return after(stated(), scan(NUMBER, "a", ACCEPTED, inDays(1)));
    }

    private static Marketplace onTheWayBackFor12() {
        return after(
                exchangeable("returns-4"),
                exchange(5),
                accept(),
                sendBack(),
                scan("SIM901", "x", ACCEPTED, inDays(1)),
                inspect(Inspection.FULL),
                replace(),
                scan(NUMBER, "a", ACCEPTED, inDays(1)));
    }

    private static void givesBack(Outcome outcome) {
        assertThat(outcome.written(ReturnRefundGranted.class).refund().goodsMinor())
                .isEqualTo(30_00);
        assertThat(outcome.written(CaseClosed.class).outcome()).isEqualTo("REFUNDED");
    }

    private static void isExchanged(Outcome outcome) {
        assertThat(outcome.written(CaseClosed.class).outcome()).isEqualTo("EXCHANGED");
        assertThat(outcome.events()).noneMatch(ReturnRefundGranted.class::isInstance);
    }

    private static SendReplacement another(Instant at) {
        return another("SIM903", at);
    }

    private static SendReplacement another(String number, Instant at) {
        return new SendReplacement(CASE, null, OWNER, TrackingNumber.of("simulated", number), at);
    }

    @Test
    void any_number_does_not_close_the_case() {
        back("returns-3")
                .when(replace())
                .writes(new ReplacementSent(
                        CASE.value(), ORDER.value(), OWNER.account().value(), "simulated", NUMBER, LATER, BY));
        assertThat(back("returns-2").when(replace()).written(CaseClosed.class).outcome())
                .as("as orders under earlier rules were promised")
                .isEqualTo("EXCHANGED");
    }

    @Test
    void what_no_carrier_has_in_time_is_paid_back() {
        stated().when(judgeCase(BY.minusNanos(1))).writesNothing();
        givesBack(stated().when(judgeCase(BY)));
    }

    @Test
    void a_number_that_was_none_is_mended_in_time_and_a_carrier_has_a_day_then() {
        var lastMoment = BY.minus(Duration.ofHours(1));
        assertThat(stated().when(another(lastMoment))
                        .written(ReplacementSent.class)
                        .dueAt())
                .isEqualTo(lastMoment.plus(Duration.ofDays(1)));
        stated().when(scan("SIM903", "a", ACCEPTED, inDays(1))).answers(false);
        after(stated(), another(inDays(1)))
                .when(scan(NUMBER, "a", ACCEPTED, inDays(1)))
                .writesNothing();
        after(stated(), another(lastMoment)).when(another("SIM904", BY)).isRefused(RefusalCode.CASE_NOT_THERE_YET);
    }

    @Test
    void the_same_statement_again_changes_nothing() {
        stated().when(replace()).writesNothing();
        underWay().when(replace()).writesNothing();
    }

    @Test
    void it_is_exchanged_when_its_carrier_has_delivered_it() {
        stated().when(scan(NUMBER, "a", ACCEPTED, inDays(1)))
                .writes(new ReplacementScanned(
                        CASE.value(),
                        ORDER.value(),
                        "simulated",
                        NUMBER,
                        "a",
                        "ACCEPTED",
                        null,
                        inDays(1),
                        inDays(1),
                        inDays(11)))
                .answers(true);
        underWay().when(scan(NUMBER, "a", ACCEPTED, inDays(1))).writesNothing();
        assertThat(underWay()
                        .when(scan(NUMBER, "b", IN_TRANSIT, inDays(3)))
                        .written(ReplacementScanned.class)
                        .dueAt())
                .isEqualTo(inDays(11));
        isExchanged(underWay().when(scan(NUMBER, "b", DELIVERED, inDays(3))));
        isExchanged(stated().when(scan(NUMBER, "b", DELIVERED, inDays(3))));
    }

    @Test
    void it_is_taken_to_have_arrived_after_as_long_as_first_goods_are() {
        underWay().when(judgeCase(inDays(11).minusNanos(1))).writesNothing();
        isExchanged(underWay().when(judgeCase(inDays(11))));
    }

    @Test
    void what_a_carrier_brings_back_to_the_factory_is_paid_back() {
        givesBack(underWay().when(scan(NUMBER, "b", RETURNED, inDays(3))));
    }

    @Test
    void what_it_brings_back_after_that_is_paid_back_all_the_same_and_once() {
        var over = after(underWay(), judgeCase(inDays(11)));
        givesBack(over.when(scan(NUMBER, "b", RETURNED, inDays(12))));
        over.when(new CompleteOrder(ORDER, inDays(12)));
        over.when(scan(NUMBER, "b", RETURNED, inDays(12))).writesNothing();
        over.when(scan(NUMBER, "c", RETURNED, inDays(12))).writesNothing();
        over.when(open(Returns.OTHER_CASE, ReturnReason.DAMAGED, 96, inDays(12)))
                .isRefused(RefusalCode.RETURN_EXCEEDS_PURCHASE);
    }

    @Test
    void what_it_delivers_after_that_or_another_claim_is_about_stays_as_it_is() {
        var delivered = after(underWay(), judgeCase(inDays(11)), new CompleteOrder(ORDER, inDays(12)));
        delivered.when(scan(NUMBER, "b", IN_TRANSIT, inDays(12))).writesNothing();
        after(delivered, scan(NUMBER, "c", DELIVERED, inDays(12)))
                .when(scan(NUMBER, "d", RETURNED, inDays(13)))
                .writesNothing();

        var claimed = after(
                underWay(), judgeCase(inDays(11)), open(Returns.OTHER_CASE, ReturnReason.DAMAGED, 98, inDays(11)));
        var rest = claimed.when(scan(NUMBER, "b", RETURNED, inDays(12)));
        assertThat(rest.written(ReturnRefundGranted.class).units()).containsExactly(new Units(1, 2));
    }

    @Test
    void the_way_back_is_paid_for_once() {
        var back = after(onTheWayBackFor12(), judgeCase(inDays(12)));
        var turned = back.when(scan(NUMBER, "b", RETURNED, inDays(13))).written(ReturnRefundGranted.class);
        assertThat(turned.refund().freightBackMinor()).isZero();
        assertThat(turned.refund().goodsMinor()).isEqualTo(30_00);
    }

    @Test
    void it_is_claimed_like_first_goods() {
        var arrived = after(underWay(), scan(NUMBER, "b", DELIVERED, inDays(3)));
        arrived.when(open(Returns.OTHER_CASE, ReturnReason.DAMAGED, 100, inDays(4)))
                .answers(0L);
    }

    @Test
    void a_scan_from_before_the_claim_is_of_another_parcel() {
        stated().when(scan(NUMBER, "a", ACCEPTED, NOW, LATER)).isRefused(RefusalCode.SCAN_TOO_EARLY);
    }

    @Test
    void nobody_lets_go_what_a_carrier_is_bringing() {
        underWay().when(withdraw()).isRefused(RefusalCode.CASE_NOT_THERE_YET);
        underWay().when(another(inDays(2))).isRefused(RefusalCode.CASE_NOT_THERE_YET);
    }

    @Test
    void its_carrier_is_told_of_it() {
        var find = new FindCaseParcel(CASE);
        stated().when(find).answers(Optional.of(new StatedParcel("simulated", NUMBER)));
        back("returns-3").when(find).answers(Optional.empty());
    }
}
