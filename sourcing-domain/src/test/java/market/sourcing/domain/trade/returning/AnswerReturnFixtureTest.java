package market.sourcing.domain.trade.returning;

import static market.sourcing.domain.returns.ReturnReason.COUNTERFEIT;
import static market.sourcing.domain.returns.ReturnReason.DAMAGED;
import static market.sourcing.domain.returns.ReturnReason.SHORT;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OTHER_OWNER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Returns.ANSWER_BY;
import static market.sourcing.domain.vocabulary.Returns.CASE;
import static market.sourcing.domain.vocabulary.Returns.accept;
import static market.sourcing.domain.vocabulary.Returns.after;
import static market.sourcing.domain.vocabulary.Returns.flag;
import static market.sourcing.domain.vocabulary.Returns.judgeCase;
import static market.sourcing.domain.vocabulary.Returns.open;
import static market.sourcing.domain.vocabulary.Returns.received;
import static market.sourcing.domain.vocabulary.Returns.refuse;
import static market.sourcing.domain.vocabulary.Returns.ruleStated;
import static market.sourcing.domain.vocabulary.Returns.withdraw;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import market.sourcing.domain.escrow.event.GoodsRefunded;
import market.sourcing.domain.factory.event.ReturnRuleStated.PlainReturnTerms;
import market.sourcing.domain.returns.command.AcceptReturn;
import market.sourcing.domain.returns.command.AppealFlag;
import market.sourcing.domain.returns.command.ClearFlag;
import market.sourcing.domain.returns.event.CaseClosed;
import market.sourcing.domain.returns.event.CaseEscalated;
import market.sourcing.domain.returns.event.FlagAppealed;
import market.sourcing.domain.returns.event.FlagCleared;
import market.sourcing.domain.returns.event.ReturnAccepted;
import market.sourcing.domain.returns.event.ReturnRefundGranted;
import market.sourcing.domain.returns.event.ReturnRefused;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Marketplace;
import org.junit.jupiter.api.Test;

class AnswerReturnFixtureTest {
    private static final String CASE_ID = CASE.value();
    private static final String ORDER_ID = ORDER.value();

    private static Marketplace damaged() {
        return after(received(), open(DAMAGED, 10));
    }

    private static CaseEscalated escalated(String by) {
        return new CaseEscalated(CASE_ID, ORDER_ID, by, null, ANSWER_BY.plus(Duration.ofDays(7)), ANSWER_BY);
    }

    @Test
    void a_factory_that_agrees_waits_for_the_goods() {
        damaged()
                .when(accept())
                .answers(1L)
                .writes(new ReturnAccepted(
                        CASE_ID,
                        ORDER_ID,
                        "FACTORY",
                        OWNER.account().value(),
                        true,
                        LATER.plus(Duration.ofDays(7)),
                        LATER,
                        null));
        after(damaged(), accept()).when(accept()).writesNothing().answers(1L);
    }

    @Test
    void a_factory_may_let_the_buyer_keep_them() {
        var outcome = damaged().when(accept(OWNER, false));
        assertThat(outcome.written(ReturnAccepted.class).dueAt()).isNull();
        assertThat(outcome.written(ReturnRefundGranted.class).refund().totalMinor())
                .isEqualTo(62_00);
        assertThat(outcome.written(GoodsRefunded.class).fromEscrowMinor()).isEqualTo(62_00);
        assertThat(outcome.written(CaseClosed.class).outcome()).isEqualTo("REFUNDED");
    }

    @Test
    void where_the_rule_wants_goods_back_nobody_keeps_them() {
        var off = new PlainReturnTerms(168, "ORDINARY", false, 1, 0, 0, "BUYER", false, "OFF", 72, false);
        var bought = Bound.toBagsUnderOwnRule("SPOT");
        after(received(bought).and(ruleStated(off)), open(DAMAGED, 1))
                .when(accept(OWNER, false))
                .isRefused(RefusalCode.GOODS_MUST_COME_BACK);
        after(received(bought).and(ruleStated(off)), open(SHORT, 1))
                .when(accept(OWNER, false))
                .answers(3L);
    }

    @Test
    void what_was_never_there_is_not_sent_back() {
        var outcome = after(received(), open(SHORT, 10)).when(accept());
        assertThat(outcome.written(ReturnAccepted.class).withGoods()).isFalse();
        assertThat(outcome.written(CaseClosed.class).refundedMinor()).isEqualTo(62_00);
    }

    @Test
    void a_factory_that_disputes_says_why() {
        damaged()
                .when(refuse())
                .answers(1L)
                .writes(new ReturnRefused(
                        CASE_ID,
                        ORDER_ID,
                        OWNER.account().value(),
                        "They were whole.",
                        LATER.plus(Duration.ofDays(6)),
                        LATER));
        after(damaged(), refuse()).when(refuse()).writesNothing();
        after(damaged(), accept()).when(refuse()).isRefused(RefusalCode.CASE_NOT_THERE_YET);
    }

    @Test
    void a_factory_that_changes_its_mind_accepts() {
        assertThat(after(damaged(), refuse())
                        .when(accept())
                        .written(ReturnAccepted.class)
                        .by())
                .isEqualTo("FACTORY");
    }

    @Test
    void silence_is_consent_at_the_second_it_is_over() {
        damaged().when(judgeCase(ANSWER_BY.minusSeconds(1))).writesNothing();
        damaged()
                .when(judgeCase(ANSWER_BY))
                .writes(new ReturnAccepted(
                        CASE_ID, ORDER_ID, "SILENCE", null, true, ANSWER_BY.plus(Duration.ofDays(7)), ANSWER_BY, null));
        after(damaged(), judgeCase(ANSWER_BY)).when(judgeCase(ANSWER_BY)).writesNothing();
    }

    @Test
    void silence_about_counterfeits_calls_an_operator() {
        after(received(), open(COUNTERFEIT, 10)).when(judgeCase(ANSWER_BY)).writes(escalated("SILENCE"));
    }

    @Test
    void silence_about_what_is_flagged_calls_an_operator_until_the_flag_is_cleared() {
        after(damaged(), flag("RETURN_SHARE")).when(judgeCase(ANSWER_BY)).writes(escalated("SILENCE"));
        var cleared = new ClearFlag(CASE, null, OPERATOR, "RETURN_SHARE", "A good buyer.", LATER);
        assertThat(after(damaged(), flag("RETURN_SHARE"), cleared)
                        .when(judgeCase(ANSWER_BY))
                        .written(ReturnAccepted.class)
                        .by())
                .isEqualTo("SILENCE");
    }

    @Test
    void a_flag_is_appealed_once_and_cleared_once() {
        var appeal = new AppealFlag(CASE, null, BUYER, "RETURN_SHARE", "It is my first.", LATER);
        var clear = new ClearFlag(CASE, null, OPERATOR, "RETURN_SHARE", "It is.", LATER);
        var flagged = after(damaged(), flag("RETURN_SHARE"));
        flagged.when(flag("RETURN_SHARE")).writesNothing();
        flagged.when(appeal)
                .writes(new FlagAppealed(
                        CASE_ID, ORDER_ID, "RETURN_SHARE", BUYER.account().value(), "It is my first.", LATER));
        flagged.when(appeal).writesNothing();
        flagged.when(clear)
                .writes(new FlagCleared(
                        CASE_ID, ORDER_ID, "RETURN_SHARE", OPERATOR.account().value(), "It is.", LATER));
        flagged.when(clear).writesNothing();
        flagged.when(appeal).writesNothing();
    }

    @Test
    void only_operators_clear_flags_and_only_buyers_appeal() {
        var flagged = after(damaged(), flag("RETURN_SHARE"));
        flagged.when(new ClearFlag(CASE, null, OWNER, "RETURN_SHARE", "x", LATER))
                .isRefused(RefusalCode.NOT_ALLOWED);
        flagged.when(new AppealFlag(CASE, null, OWNER, "RETURN_SHARE", "x", LATER))
                .isRefused(RefusalCode.NOT_ALLOWED);
        flagged.when(new AppealFlag(CASE, null, BUYER, "SAME_EVIDENCE", "x", LATER))
                .isRefused(RefusalCode.INVALID_VALUE);
    }

    @Test
    void nothing_is_flagged_that_is_over() {
        var over = after(damaged(), withdraw());
        over.when(flag("RETURN_SHARE")).writesNothing();
        over.when(new AppealFlag(CASE, null, BUYER, "RETURN_SHARE", "x", LATER)).isRefused(RefusalCode.CASE_CLOSED);
    }

    @Test
    void the_other_side_does_not_answer_and_strangers_are_told_of_nothing() {
        damaged().when(accept(BUYER, true)).isRefused(RefusalCode.NOT_ALLOWED);
        damaged().when(accept(OTHER_OWNER, true)).isRefused(RefusalCode.CASE_UNKNOWN);
        Marketplace.given().when(accept()).isRefused(RefusalCode.CASE_UNKNOWN);
        damaged().when(accept(OPERATOR, true)).answers(1L);
    }

    @Test
    void who_has_seen_an_older_version_is_told_so() {
        after(damaged(), flag("RETURN_SHARE"))
                .when(new AcceptReturn(CASE, 0L, OWNER, true, LATER))
                .isStale();
    }

    @Test
    void what_is_over_is_not_answered() {
        for (var answer : List.of(accept(), refuse())) {
            after(damaged(), withdraw()).when(answer).isRefused(RefusalCode.CASE_CLOSED);
        }
        after(damaged(), withdraw()).when(judgeCase(inDays(9))).writesNothing();
    }
}
