package market.sourcing.domain.trade.returning;

import static market.sourcing.domain.returns.ReturnReason.COUNTERFEIT;
import static market.sourcing.domain.returns.ReturnReason.DAMAGED;
import static market.sourcing.domain.returns.ReturnReason.NO_REASON;
import static market.sourcing.domain.returns.ReturnReason.SHORT;
import static market.sourcing.domain.vocabulary.Actors.AUDITOR;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OTHER_BUYER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Returns.ANSWER_BY;
import static market.sourcing.domain.vocabulary.Returns.CASE;
import static market.sourcing.domain.vocabulary.Returns.OTHER_CASE;
import static market.sourcing.domain.vocabulary.Returns.PHOTO;
import static market.sourcing.domain.vocabulary.Returns.after;
import static market.sourcing.domain.vocabulary.Returns.open;
import static market.sourcing.domain.vocabulary.Returns.openBy;
import static market.sourcing.domain.vocabulary.Returns.received;
import static market.sourcing.domain.vocabulary.Returns.ruleStated;
import static market.sourcing.domain.vocabulary.Returns.sent;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import market.sourcing.domain.factory.event.ReturnRuleStated.ForListing;
import market.sourcing.domain.factory.event.ReturnRuleStated.PlainReturnTerms;
import market.sourcing.domain.returns.Claim;
import market.sourcing.domain.returns.Wanted;
import market.sourcing.domain.returns.command.OpenReturn;
import market.sourcing.domain.returns.command.WithdrawReturn;
import market.sourcing.domain.returns.event.ClaimedLine;
import market.sourcing.domain.returns.event.ReturnRequested;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.returns.event.UnitsClaimed;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Factories;
import market.sourcing.domain.vocabulary.Listings;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Refusals;
import org.junit.jupiter.api.Test;

class OpenReturnFixtureTest {
    private static final Duration WEEK = Duration.ofHours(168);

    private static Marketplace underOwnRule(PlainReturnTerms terms, String kind) {
        var bought = Bound.toBagsUnderOwnRule(kind);
        return received(bought).and(ruleStated(terms));
    }

    private static PlainReturnTerms answeredFast(long hours, boolean fast) {
        return new PlainReturnTerms(168, "ORDINARY", false, 1, 0, 0, "BUYER", false, "FACTORY", hours, fast);
    }

    @Test
    void a_claim_says_what_it_is_about_and_by_when_it_is_answered() {
        received()
                .when(open(DAMAGED, 10))
                .answers(0L)
                .writesInAnyOrder(
                        new UnitsClaimed(ORDER.value(), CASE.value(), List.of(new Units(1, 10)), "DAMAGED"),
                        new ReturnRequested(
                                CASE.value(),
                                ORDER.value(),
                                BUYER.account().value(),
                                Factories.FACTORY.value(),
                                OWNER.account().value(),
                                "DAMAGED",
                                "REFUND",
                                List.of(new ClaimedLine(1, Listings.LISTING.value(), "bag", 10, false, 60_00)),
                                "CNY",
                                60_00,
                                null,
                                List.of(PHOTO),
                                "returns-1",
                                "returns-1",
                                LATER,
                                ANSWER_BY,
                                "CONSENT",
                                LATER.plus(Duration.ofDays(3)),
                                LATER.plus(Duration.ofDays(6)),
                                "open-case-one",
                                null));
    }

    @Test
    void silence_never_says_that_goods_were_false() {
        assertThat(received()
                        .when(open(COUNTERFEIT, 1))
                        .written(ReturnRequested.class)
                        .onSilence())
                .isEqualTo("ESCALATION");
    }

    @Test
    void the_last_second_of_the_window_is_in_time() {
        received()
                .when(open(CASE, NO_REASON, 1, NOW.plus(WEEK).minusSeconds(1)))
                .answers(0L);
        for (var late : List.of(NOW.plus(WEEK), NOW.plus(WEEK).plusSeconds(1))) {
            received()
                    .when(open(CASE, NO_REASON, 1, late))
                    .isRefused(RefusalCode.RETURN_WINDOW_OVER)
                    .withFact("line", 1)
                    .withFact("until", NOW.plus(WEEK).toString());
        }
    }

    @Test
    void several_cases_together_are_about_no_more_than_was_bought() {
        after(received(), open(CASE, DAMAGED, 60, LATER))
                .when(open(OTHER_CASE, NO_REASON, 41, LATER))
                .isRefused(RefusalCode.RETURN_EXCEEDS_PURCHASE)
                .withFact("most", 40);
        after(received(), open(CASE, DAMAGED, 60, LATER))
                .when(open(OTHER_CASE, NO_REASON, 40, LATER))
                .answers(0L);
    }

    @Test
    void a_repeat_is_answered_alike_and_another_request_under_its_id_is_not() {
        var opened = after(received(), open(DAMAGED, 10));
        opened.when(open(DAMAGED, 10)).answers(0L).writesNothing();
        var other = openBy(BUYER, CASE, DAMAGED, Wanted.REFUND, LATER, new Claim.Line(1, 11, false));
        var changed = new OpenReturn(
                CASE, ORDER, BUYER, DAMAGED, Wanted.REFUND, other.lines(), null, other.evidence(), LATER, "another");
        opened.when(changed).isRefused(RefusalCode.IDEMPOTENCY_KEY_REUSED);
        opened.when(openBy(OTHER_BUYER, CASE, DAMAGED, Wanted.REFUND, LATER, new Claim.Line(1, 10, false)))
                .isRefused(RefusalCode.CASE_UNKNOWN);
    }

    @Test
    void only_the_buyer_claims() {
        var line = new Claim.Line(1, 1, false);
        for (var stranger : List.of(OTHER_BUYER, AUDITOR)) {
            received()
                    .when(openBy(stranger, CASE, SHORT, Wanted.REFUND, LATER, line))
                    .isRefused(RefusalCode.ORDER_UNKNOWN);
        }
        for (var other : List.of(OWNER, OPERATOR)) {
            received()
                    .when(openBy(other, CASE, SHORT, Wanted.REFUND, LATER, line))
                    .isRefused(RefusalCode.NOT_ALLOWED);
        }
    }

    @Test
    void what_has_not_arrived_is_not_claimed() {
        sent().when(open(DAMAGED, 1)).isRefused(RefusalCode.GOODS_NOT_RECEIVED);
    }

    @Test
    void what_is_shown_was_uploaded_by_who_shows_it() {
        Marketplace.given().when(open(DAMAGED, 1)).isRefused(RefusalCode.ORDER_UNKNOWN);
        received(Bound.toSpotGoods())
                .when(new OpenReturn(
                        CASE,
                        ORDER,
                        BUYER,
                        DAMAGED,
                        Wanted.REFUND,
                        List.of(new Claim.Line(1, 1, false)),
                        null,
                        List.of("b".repeat(64)),
                        LATER,
                        "x"))
                .isRefused(RefusalCode.EVIDENCE_UNKNOWN);
    }

    @Test
    void a_claim_is_about_some_units_of_different_lines() {
        Refusals.isInvalid("units", () -> new Claim.Line(1, 0, false));
        Refusals.isInvalid("line", () -> new Claim.Line(0, 1, false));
        Refusals.isInvalid("lines", () -> new Claim(DAMAGED, Wanted.REFUND, List.of(), true, NOW));
        var line = new Claim.Line(1, 1, false);
        Refusals.isInvalid("lines", () -> new Claim(DAMAGED, Wanted.REFUND, List.of(line, line), true, NOW));
    }

    @Test
    void a_factory_that_promises_fast_refunds_answers_claims_on_stock_in_2_hours_by_day() {
        // 17:00 in Shanghai.
        assertThat(dueAt(answeredFast(72, true), "SPOT")).isEqualTo(LATER.plus(Duration.ofHours(2)));
        assertThat(dueAt(answeredFast(72, true), "MADE_TO_ORDER")).isEqualTo(ANSWER_BY);
        assertThat(dueAt(answeredFast(24, false), "SPOT")).isEqualTo(LATER.plus(Duration.ofHours(24)));
    }

    private static Instant dueAt(PlainReturnTerms terms, String kind) {
        return underOwnRule(terms, kind)
                .when(open(DAMAGED, 1))
                .written(ReturnRequested.class)
                .dueAt();
    }

    @Test
    void the_rule_of_the_order_binds_whatever_the_factory_states_later() {
        var strict = new PlainReturnTerms(240, "ORDINARY", true, 20, 500, 0, "BUYER", false, "OFF", 24, false);
        var changed = underOwnRule(strict, "SPOT").and(ruleStated(2, answeredFast(72, false), List.of()));
        var claimed = changed.when(open(CASE, NO_REASON, 20, NOW.plus(Duration.ofHours(200))));
        assertThat(claimed.written(ReturnRequested.class).returnRule()).isEqualTo("own-returns-1");
        changed.when(open(OTHER_CASE, NO_REASON, 19, LATER)).isRefused(RefusalCode.RETURN_BATCH_TOO_SMALL);
    }

    @Test
    void a_listing_may_have_terms_of_its_own() {
        var kinder = new PlainReturnTerms(336, "ORDINARY", false, 1, 0, 0, "BUYER", false, "FACTORY", 48, false);
        var bought = Bound.toBagsUnderOwnRule("SPOT");
        received(bought)
                .and(ruleStated(1, answeredFast(72, false), List.of(new ForListing(Listings.LISTING.value(), kinder))))
                .when(open(CASE, NO_REASON, 1, NOW.plus(Duration.ofHours(335))))
                .answers(0L);
    }

    @Test
    void nobody_opens_cases_about_one_order_without_end() {
        var opened = received();
        for (int number = 1; number <= 100; number++) {
            var id = new CaseId("case-again-" + number);
            opened = after(opened, open(id, NO_REASON, 1, LATER), new WithdrawReturn(id, null, BUYER, LATER));
        }
        opened.when(open(NO_REASON, 1)).isRefused(RefusalCode.TOO_MANY_CASES).withFact("most", 100);
        opened.when(open(new CaseId("case-again-1"), NO_REASON, 1, LATER)).answers(0L);
    }
}
