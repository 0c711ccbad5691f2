package market.sourcing.domain.trade.returning;

import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Returns.ANSWER_BY;
import static market.sourcing.domain.vocabulary.Returns.CASE;
import static market.sourcing.domain.vocabulary.Returns.OTHER_CASE;
import static market.sourcing.domain.vocabulary.Returns.PHOTO;
import static market.sourcing.domain.vocabulary.Returns.after;
import static market.sourcing.domain.vocabulary.Returns.decide;
import static market.sourcing.domain.vocabulary.Returns.escalate;
import static market.sourcing.domain.vocabulary.Returns.judgeCase;
import static market.sourcing.domain.vocabulary.Returns.open;
import static market.sourcing.domain.vocabulary.Returns.received;
import static market.sourcing.domain.vocabulary.Returns.refuse;
import static market.sourcing.domain.vocabulary.Returns.withdraw;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.escrow.event.GoodsRefunded;
import market.sourcing.domain.order.command.CompleteOrder;
import market.sourcing.domain.order.event.OrderCompleted;
import market.sourcing.domain.returns.Claim;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.returns.Wanted;
import market.sourcing.domain.returns.command.JudgeCase;
import market.sourcing.domain.returns.command.OpenReturn;
import market.sourcing.domain.returns.event.CaseClosed;
import market.sourcing.domain.returns.event.CaseEscalated;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.returns.event.ReturnAccepted;
import market.sourcing.domain.returns.event.ReturnRequested;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Orders;
import org.junit.jupiter.api.Test;

/** Nothing is paid on the buyer's word alone, and what an operator has decided is decided. */
class DecidedClaimFixtureTest {
    private static final Evidence OTHER_PHOTO = new Evidence("c".repeat(64), "image/jpeg", 1_000, "seam.jpg");
    private static final Instant THEN = inDays(6);

    /** 40 bags were claimed as damaged, and the operator found for the factory. */
    private static Marketplace decided() {
        return disputed(decide(false));
    }

    /** These were granted, and the buyer did not send them back after all. */
    private static Marketplace granted(int units) {
        return disputed(decide(true, units), withdraw());
    }

    private static Marketplace disputed(Object... then) {
        var asked = after(received(), open(ReturnReason.DAMAGED, 40), refuse(), escalate(inDays(5)));
        return after(asked, then).uploaded(BUYER.account().value(), OTHER_PHOTO);
    }

    private static OpenReturn again(ReturnReason reason, Evidence... shown) {
        var hashes = List.of(shown).stream().map(Evidence::sha256).toList();
        return new OpenReturn(
                OTHER_CASE,
                Orders.ORDER,
                BUYER,
                reason,
                Wanted.REFUND,
                List.of(new Claim.Line(1, 40, false)),
                null,
                hashes,
                THEN,
                "again");
    }

    @Test
    void silence_about_goods_that_would_not_come_back_calls_an_operator() {
        var short40 = after(received(), open(ReturnReason.SHORT, 40));
        var silent = short40.when(judgeCase(ANSWER_BY));
        var decideBy = silent.written(CaseEscalated.class).dueAt();
        assertThat(silent.events()).noneMatch(GoodsRefunded.class::isInstance);
        var undecided = short40.when(judgeCase(decideBy));
        assertThat(undecided.written(CaseClosed.class).outcome()).isEqualTo("LAPSED");
        assertThat(undecided.events()).noneMatch(GoodsRefunded.class::isInstance);
        short40.when(new CompleteOrder(Orders.ORDER, decideBy)).written(OrderCompleted.class);
    }

    @Test
    void where_something_is_shown_silence_is_consent() {
        var shown = received()
                .uploaded(BUYER.account().value(), OTHER_PHOTO)
                .when(again(ReturnReason.SHORT, OTHER_PHOTO))
                .written(ReturnRequested.class);
        assertThat(shown.onSilence()).isEqualTo("CONSENT");
    }

    @Test
    void an_operator_grants_it() {
        var short40 = after(received(), open(ReturnReason.SHORT, 40), judgeCase(ANSWER_BY));
        assertThat(short40.when(decide(false, 40)).written(GoodsRefunded.class).goodsMinor())
                .isEqualTo(240_00);
    }

    @Test
    void the_same_claim_is_not_opened_again_under_any_name() {
        for (var reason : List.of(ReturnReason.DAMAGED, ReturnReason.NOT_AS_DESCRIBED, ReturnReason.WRONG_GOODS)) {
            decided()
                    .when(again(reason, PHOTO))
                    .isRefused(RefusalCode.CASE_DECIDED)
                    .withFact("caseId", CASE.value());
        }
        decided().when(again(ReturnReason.SHORT)).isRefused(RefusalCode.CASE_DECIDED);
    }

    @Test
    void something_new_opens_it_for_an_operator() {
        var asked =
                decided().when(again(ReturnReason.DAMAGED, PHOTO, OTHER_PHOTO)).written(ReturnRequested.class);
        assertThat(asked.onSilence()).isEqualTo("ESCALATION");
        assertThat(asked.reopens()).isEqualTo(CASE.value());
    }

    @Test
    void what_was_decided_stays_so_where_nobody_decides_it_again() {
        for (var reason : List.of(ReturnReason.DAMAGED, ReturnReason.COUNTERFEIT)) {
            var reopened = after(decided(), again(reason, OTHER_PHOTO));
            var silent = reopened.when(new JudgeCase(OTHER_CASE, inDays(20)));
            var decideBy = silent.written(CaseEscalated.class).dueAt();
            var undecided = reopened.when(new JudgeCase(OTHER_CASE, decideBy));
            assertThat(undecided.written(CaseClosed.class).outcome()).isEqualTo("LAPSED");
            assertThat(undecided.events()).noneMatch(ReturnAccepted.class::isInstance);
        }
    }

    @Test
    void what_was_granted_and_what_is_of_another_kind_is_not_decided_against() {
        granted(40).when(again(ReturnReason.DAMAGED, PHOTO)).written(ReturnRequested.class);
        decided().when(again(ReturnReason.NO_REASON)).written(ReturnRequested.class);
        granted(10).when(again(ReturnReason.DAMAGED, PHOTO)).isRefused(RefusalCode.CASE_DECIDED);
    }

    @Test
    void what_was_let_go_is_not_decided() {
        after(received(), open(ReturnReason.DAMAGED, 40), withdraw())
                .when(open(OTHER_CASE, ReturnReason.DAMAGED, 40, LATER))
                .written(ReturnRequested.class);
    }
}
