package market.sourcing.domain.trade.returning;

import static market.sourcing.domain.returns.ReturnReason.DAMAGED;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Returns.CASE;
import static market.sourcing.domain.vocabulary.Returns.accept;
import static market.sourcing.domain.vocabulary.Returns.after;
import static market.sourcing.domain.vocabulary.Returns.decide;
import static market.sourcing.domain.vocabulary.Returns.escalate;
import static market.sourcing.domain.vocabulary.Returns.inspect;
import static market.sourcing.domain.vocabulary.Returns.judgeCase;
import static market.sourcing.domain.vocabulary.Returns.open;
import static market.sourcing.domain.vocabulary.Returns.received;
import static market.sourcing.domain.vocabulary.Returns.refuse;
import static market.sourcing.domain.vocabulary.Returns.ruleStated;
import static market.sourcing.domain.vocabulary.Returns.sendBack;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import market.sourcing.domain.factory.event.ReturnRuleStated.PlainReturnTerms;
import market.sourcing.domain.returns.Inspection;
import market.sourcing.domain.returns.command.DecideCase;
import market.sourcing.domain.returns.event.CaseClosed;
import market.sourcing.domain.returns.event.CaseDecided;
import market.sourcing.domain.returns.event.CaseEscalated;
import market.sourcing.domain.returns.event.ReturnAccepted;
import market.sourcing.domain.returns.event.ReturnRefundGranted;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Marketplace;
import org.junit.jupiter.api.Test;

class DisputeFixtureTest {
    private static final String CASE_ID = CASE.value();
    private static final String ORDER_ID = ORDER.value();
    /** 3 and 6 days after the claim. */
    private static final Instant DAY_4 = LATER.plus(Duration.ofDays(3));

    private static final Instant DAY_7 = LATER.plus(Duration.ofDays(6));
    private static final Instant DECIDED_BY = DAY_4.plus(Duration.ofDays(7));

    private static Marketplace disputed() {
        return after(received(), open(DAMAGED, 10), refuse());
    }

    private static Marketplace escalated() {
        return after(disputed(), escalate(DAY_4));
    }

    private static Marketplace decidedByOperators() {
        var terms = new PlainReturnTerms(168, "ORDINARY", false, 1, 0, 0, "BUYER", false, "OPERATOR", 72, false);
        var bought = Bound.toBagsUnderOwnRule("SPOT");
        return after(received(bought).and(ruleStated(terms)), open(DAMAGED, 10), refuse(), escalate(DAY_4));
    }

    @Test
    void a_buyer_calls_an_operator_from_the_fourth_day() {
        disputed()
                .when(escalate(DAY_4.minusSeconds(1)))
                .isRefused(RefusalCode.ESCALATION_TOO_EARLY)
                .withFact("from", DAY_4.toString());
        disputed()
                .when(escalate(DAY_4))
                .answers(2L)
                .writes(new CaseEscalated(CASE_ID, ORDER_ID, "BUYER", "They were not.", DECIDED_BY, DAY_4));
        escalated().when(escalate(DAY_4)).writesNothing();
        after(received(), open(DAMAGED, 10))
                .when(escalate(DAY_4))
                .isRefusedAfterWhatWasDue(RefusalCode.CASE_NOT_THERE_YET);
    }

    @Test
    void a_dispute_calls_one_by_itself_on_the_seventh() {
        disputed().when(judgeCase(DAY_7.minusSeconds(1))).writesNothing();
        disputed()
                .when(judgeCase(DAY_7))
                .writes(new CaseEscalated(CASE_ID, ORDER_ID, "RULE", null, DAY_7.plus(Duration.ofDays(7)), DAY_7));
    }

    @Test
    void an_operator_decides_what_the_buyer_gets_once_the_goods_are_back() {
        var decided = escalated().when(decide(true, 6));
        decided.writes(new CaseDecided(
                CASE_ID,
                ORDER_ID,
                OPERATOR.account().value(),
                List.of(new Units(1, 6)),
                true,
                "As the photo shows.",
                inDays(8).plus(Duration.ofDays(7)),
                inDays(8)));
        var back = after(escalated(), decide(true, 6), sendBack()).when(inspect(Inspection.FULL));
        assertThat(back.written(ReturnRefundGranted.class).units()).containsExactly(new Units(1, 6));
        assertThat(back.written(CaseClosed.class).outcome()).isEqualTo("PARTLY_REFUNDED");
    }

    @Test
    void goods_stay_with_the_buyer_only_where_operators_may_let_them() {
        escalated().when(decide(false, 6)).isRefused(RefusalCode.GOODS_MUST_COME_BACK);
        var kept = decidedByOperators().when(decide(false, 6));
        assertThat(kept.written(CaseDecided.class).dueAt()).isNull();
        assertThat(kept.written(CaseClosed.class).refundedMinor()).isEqualTo(36_00);
    }

    @Test
    void a_factory_that_is_right_pays_nothing() {
        var rejected = escalated().when(decide(true));
        assertThat(rejected.written(CaseDecided.class).granted()).isEmpty();
        assertThat(rejected.written(CaseClosed.class).outcome()).isEqualTo("REJECTED");
    }

    @Test
    void what_came_back_and_was_disputed_again_is_decided_without_more_goods() {
        var again = after(escalated(), decide(true, 6), sendBack(), inspect(Inspection.DISPUTED), escalate(inDays(20)));
        var decided = again.when(decide(true, 6));
        assertThat(decided.written(CaseDecided.class).withGoods()).isFalse();
        assertThat(decided.written(CaseClosed.class).outcome()).isEqualTo("PARTLY_REFUNDED");
    }

    @Test
    void when_nobody_decides_the_claim_stands() {
        escalated().when(judgeCase(DECIDED_BY.minusSeconds(1))).writesNothing();
        escalated()
                .when(judgeCase(DECIDED_BY))
                .writes(new ReturnAccepted(
                        CASE_ID, ORDER_ID, "RULE", null, true, DECIDED_BY.plus(Duration.ofDays(7)), DECIDED_BY, null));
    }

    @Test
    void when_nobody_decides_about_goods_that_are_back_money_follows_at_once() {
        var waiting = after(
                received(), open(DAMAGED, 10), accept(), sendBack(), inspect(Inspection.DISPUTED), escalate(DAY_4));
        assertThat(waiting.when(judgeCase(DECIDED_BY)).written(CaseClosed.class).outcome())
                .isEqualTo("REFUNDED");
    }

    @Test
    void a_factory_may_give_in_while_an_operator_looks() {
        assertThat(escalated().when(accept()).written(ReturnAccepted.class).by())
                .isEqualTo("FACTORY");
    }

    @Test
    void only_operators_decide_and_only_what_was_claimed() {
        for (var party : List.of(BUYER, OWNER)) {
            escalated()
                    .when(new DecideCase(CASE, null, party, List.of(), true, "x", LATER))
                    .isRefused(RefusalCode.NOT_ALLOWED);
        }
        escalated().when(decide(true, 11)).isRefused(RefusalCode.RETURN_EXCEEDS_PURCHASE);
        disputed()
                .when(new DecideCase(CASE, null, OPERATOR, List.of(new Units(1, 1)), true, "x", LATER))
                .isRefused(RefusalCode.CASE_NOT_THERE_YET);
        after(escalated(), decide(true)).when(decide(true)).isRefused(RefusalCode.CASE_CLOSED);
    }
}
