package market.sourcing.domain.returns.policy;

import static market.sourcing.domain.returns.ReturnReason.DAMAGED;
import static market.sourcing.domain.returns.ReturnReason.LATE;
import static market.sourcing.domain.returns.ReturnReason.NO_REASON;
import static market.sourcing.domain.returns.ReturnReason.SHORT;
import static market.sourcing.domain.vocabulary.Times.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.returns.Claim;
import market.sourcing.domain.returns.ClaimedUnits;
import market.sourcing.domain.returns.Lateness;
import market.sourcing.domain.returns.Purchase;
import market.sourcing.domain.returns.Receipt;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.returns.Wanted;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.rulebook.GoodsKind;
import market.sourcing.domain.rulebook.ReturnRule;
import market.sourcing.domain.rulebook.ReturnTerms;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Orders;
import org.junit.jupiter.api.Test;

class ReturnPoliciesTest {
    private static final Duration WEEK = Duration.ofHours(168);
    private static final Purchase PLAIN = purchase(Bound.hundredBags("SPOT"), terms(1, GoodsKind.ORDINARY, false, 0));

    private static ReturnTerms terms(int least, GoodsKind goods, boolean unopenedOnly, int exchangeDays) {
        var platform = Rulebook.RETURNS.version("returns-1").terms();
        return new ReturnTerms(
                platform.noReason(),
                goods,
                unopenedOnly,
                least,
                platform.restockingFee(),
                exchangeDays,
                platform.noReasonFreight(),
                false,
                platform.withoutGoods(),
                platform.answer(),
                false);
    }

    private static Purchase purchase(OrderTerms.Line line, ReturnTerms terms) {
        var platform = Rulebook.RETURNS.version("returns-1");
        return new Purchase(
                Orders.ORDER,
                Bound.to(line).terms(),
                new ReturnRule("own-returns-1", platform, terms, Map.of()),
                Receipt.at(NOW),
                new Lateness.None(),
                ClaimedUnits.NONE);
    }

    private static Purchase changed(Receipt receipt, boolean late, Units... claimed) {
        return new Purchase(
                PLAIN.order(),
                PLAIN.terms(),
                PLAIN.rule(),
                receipt,
                late ? new Lateness.OfAll() : new Lateness.None(),
                ClaimedUnits.of(List.of(claimed)));
    }

    private static void objects(ReturnPolicy policy, Purchase purchase, Claim claim, RefusalCode code) {
        var objection = policy.objection(purchase, claim, claim.lines().getFirst());
        assertThat(objection.map(Refused::code)).contains(code);
    }

    private static void isSilent(ReturnPolicy policy, Purchase purchase, Claim claim) {
        assertThat(policy.objection(purchase, claim, claim.lines().getFirst())).isEmpty();
    }

    private static Claim claim(ReturnReason reason, int units) {
        return claim(reason, Wanted.REFUND, units, Duration.ofHours(1), it -> it);
    }

    private static Claim claim(ReturnReason reason, Wanted wanted, Duration after) {
        return claim(reason, wanted, 10, after, it -> it);
    }

    private static Claim claim(
            ReturnReason reason, Wanted wanted, int units, Duration after, UnaryOperator<Claim.Line> line) {
        return new Claim(reason, wanted, List.of(line.apply(new Claim.Line(1, units, false))), true, NOW.plus(after));
    }

    private static Claim opened(ReturnReason reason) {
        return claim(reason, Wanted.REFUND, 10, Duration.ofHours(1), it -> new Claim.Line(1, it.units(), true));
    }

    @Test
    void no_more_units_are_claimed_than_are_left() {
        var policy = new UnitsMustBeLeft();
        isSilent(policy, PLAIN, claim(DAMAGED, 100));
        objects(policy, PLAIN, claim(DAMAGED, 101), RefusalCode.RETURN_EXCEEDS_PURCHASE);
        var most = changed(Receipt.at(NOW), false, new Units(1, 60));
        isSilent(policy, most, claim(DAMAGED, 40));
        objects(policy, most, claim(DAMAGED, 41), RefusalCode.RETURN_EXCEEDS_PURCHASE);
    }

    @Test
    void a_line_that_is_not_there_has_nothing_left() {
        var second = new Claim(DAMAGED, Wanted.REFUND, List.of(new Claim.Line(2, 1, false)), true, NOW);
        objects(new UnitsMustBeLeft(), PLAIN, second, RefusalCode.RETURN_EXCEEDS_PURCHASE);
    }

    @Test
    void what_has_not_arrived_is_not_returned() {
        var policy = new GoodsMustBeReceived();
        isSilent(policy, PLAIN, claim(DAMAGED, 1));
        var onItsWay =
                new Purchase(PLAIN.order(), PLAIN.terms(), PLAIN.rule(), null, new Lateness.None(), ClaimedUnits.NONE);
        objects(policy, onItsWay, claim(DAMAGED, 1), RefusalCode.GOODS_NOT_RECEIVED);
    }

    @Test
    void customised_and_perishable_goods_come_back_only_for_a_fault() {
        var policy = new KindMustBeReturnable();
        isSilent(policy, PLAIN, claim(NO_REASON, 1));
        var customised = purchase(Bound.hundredBags("CUSTOMISED"), terms(1, GoodsKind.ORDINARY, false, 0));
        var perishable = purchase(Bound.hundredBags("SPOT"), terms(1, GoodsKind.PERISHABLE, false, 0));
        for (var excluded : List.of(customised, perishable)) {
            objects(policy, excluded, claim(NO_REASON, 1), RefusalCode.GOODS_NOT_RETURNABLE);
            isSilent(policy, excluded, claim(DAMAGED, 1));
        }
    }

    @Test
    void the_last_second_of_the_window_is_the_one_before_its_end() {
        var policy = new ReturnMustBeInsideWindow();
        isSilent(policy, PLAIN, claim(NO_REASON, Wanted.REFUND, WEEK.minusSeconds(1)));
        objects(policy, PLAIN, claim(NO_REASON, Wanted.REFUND, WEEK), RefusalCode.RETURN_WINDOW_OVER);
        objects(policy, PLAIN, claim(NO_REASON, Wanted.REFUND, WEEK.plusSeconds(1)), RefusalCode.RETURN_WINDOW_OVER);
    }

    @Test
    void faults_are_claimed_longer_and_counterfeits_longest() {
        var policy = new ReturnMustBeInsideWindow();
        var month = Duration.ofDays(30);
        isSilent(policy, PLAIN, claim(DAMAGED, Wanted.REFUND, month.minusSeconds(1)));
        objects(policy, PLAIN, claim(DAMAGED, Wanted.REFUND, month), RefusalCode.RETURN_WINDOW_OVER);
        isSilent(
                policy,
                PLAIN,
                claim(
                        ReturnReason.COUNTERFEIT,
                        Wanted.REFUND,
                        Duration.ofDays(180).minusSeconds(1)));
        objects(
                policy,
                PLAIN,
                claim(ReturnReason.COUNTERFEIT, Wanted.REFUND, Duration.ofDays(180)),
                RefusalCode.RETURN_WINDOW_OVER);
    }

    @Test
    void an_exchange_has_the_time_that_the_factory_gives_if_it_is_longer() {
        var policy = new ReturnMustBeInsideWindow();
        var exchanged = purchase(Bound.hundredBags("SPOT"), terms(1, GoodsKind.ORDINARY, false, 15));
        isSilent(
                policy,
                exchanged,
                claim(NO_REASON, Wanted.EXCHANGE, Duration.ofDays(15).minusSeconds(1)));
        objects(
                policy,
                exchanged,
                claim(NO_REASON, Wanted.EXCHANGE, Duration.ofDays(15)),
                RefusalCode.RETURN_WINDOW_OVER);
        isSilent(policy, exchanged, claim(DAMAGED, Wanted.EXCHANGE, Duration.ofDays(29)));
    }

    @Test
    void goods_are_exchanged_where_it_is_offered_and_can_be_sent_back() {
        var policy = new ExchangeMustBeOffered();
        var exchanged = purchase(Bound.hundredBags("SPOT"), terms(1, GoodsKind.ORDINARY, false, 7));
        isSilent(policy, exchanged, claim(DAMAGED, Wanted.EXCHANGE, Duration.ZERO));
        isSilent(policy, PLAIN, claim(DAMAGED, Wanted.REFUND, Duration.ZERO));
        objects(policy, PLAIN, claim(DAMAGED, Wanted.EXCHANGE, Duration.ZERO), RefusalCode.EXCHANGE_NOT_OFFERED);
        objects(policy, exchanged, claim(SHORT, Wanted.EXCHANGE, Duration.ZERO), RefusalCode.EXCHANGE_NOT_OFFERED);
    }

    @Test
    void lateness_is_what_the_promise_says() {
        var policy = new LatenessMustBeProven();
        isSilent(policy, changed(Receipt.at(NOW), true), claim(LATE, 1));
        isSilent(policy, PLAIN, claim(DAMAGED, 1));
        objects(policy, PLAIN, claim(LATE, 1), RefusalCode.NOT_LATE);
    }

    @Test
    void opened_units_come_back_without_a_reason_only_where_that_is_allowed() {
        var policy = new GoodsMustBeUnopened();
        isSilent(policy, PLAIN, opened(NO_REASON));
        var hygiene = purchase(Bound.hundredBags("SPOT"), terms(1, GoodsKind.HYGIENE, false, 0));
        var wholesale = purchase(Bound.hundredBags("SPOT"), terms(1, GoodsKind.ORDINARY, true, 0));
        for (var strict : List.of(hygiene, wholesale)) {
            objects(policy, strict, opened(NO_REASON), RefusalCode.GOODS_OPENED);
            isSilent(policy, strict, claim(NO_REASON, 1));
            isSilent(policy, strict, opened(DAMAGED));
        }
    }

    @Test
    void without_a_reason_the_least_batch_comes_back_or_all_that_is_left() {
        var policy = new BatchMustBeReached();
        var batches = purchase(Bound.hundredBags("SPOT"), terms(20, GoodsKind.ORDINARY, false, 0));
        objects(policy, batches, claim(NO_REASON, 19), RefusalCode.RETURN_BATCH_TOO_SMALL);
        isSilent(policy, batches, claim(NO_REASON, 20));
        isSilent(policy, batches, claim(DAMAGED, 1));
        var rest = new Purchase(
                batches.order(),
                batches.terms(),
                batches.rule(),
                batches.receipt(),
                new Lateness.None(),
                ClaimedUnits.of(List.of(new Units(1, 95))));
        isSilent(policy, rest, claim(NO_REASON, 5));
        objects(policy, rest, claim(NO_REASON, 4), RefusalCode.RETURN_BATCH_TOO_SMALL);
    }

    @Test
    void who_says_that_goods_are_broken_wrong_or_false_shows_it() {
        var policy = new FaultMustBeShown();
        for (var reason : ReturnReason.values()) {
            var shown = new Claim(reason, Wanted.REFUND, List.of(new Claim.Line(1, 1, false)), true, NOW);
            var told = new Claim(reason, Wanted.REFUND, List.of(new Claim.Line(1, 1, false)), false, NOW);
            isSilent(policy, PLAIN, shown);
            if (EnumSet.of(NO_REASON, SHORT, LATE).contains(reason)) {
                isSilent(policy, PLAIN, told);
            } else {
                objects(policy, PLAIN, told, RefusalCode.EVIDENCE_MISSING);
            }
        }
    }
}
