package market.sourcing.domain.factory;

import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OTHER_OWNER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Factories.FACTORY;
import static market.sourcing.domain.vocabulary.Factories.onboarded;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.Returns.platformTerms;
import static market.sourcing.domain.vocabulary.Returns.ruleStated;
import static market.sourcing.domain.vocabulary.Returns.stateRule;
import static market.sourcing.domain.vocabulary.Times.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.factory.command.StateReturnRule;
import market.sourcing.domain.factory.event.ReturnRuleStated;
import market.sourcing.domain.factory.event.ReturnRuleStated.ForListing;
import market.sourcing.domain.factory.event.ReturnRuleStated.PlainReturnTerms;
import market.sourcing.domain.rulebook.FreightBearer;
import market.sourcing.domain.rulebook.GoodsKind;
import market.sourcing.domain.rulebook.RefundWithoutGoods;
import market.sourcing.domain.rulebook.ReturnTerms;
import market.sourcing.domain.shared.BasisPoints;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.vocabulary.Refusals;
import org.junit.jupiter.api.Test;

class StateReturnRuleFixtureTest {

    private static ReturnTerms terms(long hours, int least, int feePoints, int exchangeDays, Duration answer) {
        return new ReturnTerms(
                Duration.ofHours(hours),
                GoodsKind.ORDINARY,
                false,
                least,
                new BasisPoints(feePoints),
                exchangeDays,
                FreightBearer.BUYER,
                false,
                RefundWithoutGoods.FACTORY,
                answer,
                false);
    }

    private static ReturnTerms platform() {
        return terms(168, 1, 0, 0, Duration.ofHours(72));
    }

    private static void isTooStrict(ReturnTerms terms, String field, String bound, long value) {
        given(onboarded())
                .when(stateRule(OWNER, terms))
                .isRefused(RefusalCode.RETURN_RULE_TOO_STRICT)
                .withFact("field", field)
                .withFact(bound, value);
        given(onboarded())
                .when(new StateReturnRule(FACTORY, null, OWNER, platform(), Map.of("listing-bag", terms), NOW))
                .isRefused(RefusalCode.RETURN_RULE_TOO_STRICT)
                .withFact("field", field);
    }

    @Test
    void the_owner_or_an_operator_states_terms_and_each_version_has_a_name() {
        given(onboarded()).when(stateRule(OWNER, platform())).writes(ruleStated(platformTerms()));
        given(onboarded()).when(stateRule(OPERATOR, platform())).writes(ruleStated(platformTerms()));
        var stated = given(onboarded(), ruleStated(platformTerms()));
        stated.when(stateRule(OWNER, platform())).writesNothing();
        var kinder = new PlainReturnTerms(336, "ORDINARY", false, 1, 0, 0, "BUYER", false, "FACTORY", 72, false);
        stated.when(stateRule(OWNER, terms(336, 1, 0, 0, Duration.ofHours(72))))
                .writes(ruleStated(2, kinder, List.of()));
    }

    @Test
    void a_listing_may_differ() {
        given(onboarded())
                .when(new StateReturnRule(
                        FACTORY,
                        null,
                        OWNER,
                        platform(),
                        Map.of("listing-bag", terms(168, 1, 1_000, 7, Duration.ofHours(72))),
                        NOW))
                .writes(ruleStated(
                        1,
                        platformTerms(),
                        List.of(new ForListing(
                                "listing-bag",
                                new PlainReturnTerms(
                                        168, "ORDINARY", false, 1, 1_000, 7, "BUYER", false, "FACTORY", 72, false)))));
    }

    @Test
    void no_minimum_of_the_platform_is_undercut() {
        isTooStrict(terms(167, 1, 0, 0, Duration.ofHours(72)), "noReasonHours", "least", 168);
        isTooStrict(terms(168, 1, 1_001, 0, Duration.ofHours(72)), "restockingFeePoints", "most", 1_000);
        isTooStrict(terms(168, 1, 0, 0, Duration.ofHours(72).plusSeconds(1)), "answerHours", "most", 72);
    }

    @Test
    void a_window_has_an_end() {
        assertThat(given(onboarded())
                        .when(stateRule(OWNER, terms(60 * 24, 1, 0, 0, Duration.ofHours(72))))
                        .written(ReturnRuleStated.class)
                        .terms()
                        .noReasonHours())
                .isEqualTo(1_440);
        given(onboarded())
                .when(stateRule(OWNER, terms(60 * 24 + 1, 1, 0, 0, Duration.ofHours(72))))
                .isRefused(RefusalCode.INVALID_VALUE)
                .withFact("field", "noReasonHours");
    }

    @Test
    void exchange_is_offered_for_some_times_only() {
        for (var days : List.of(0, 7, 15, 21, 60)) {
            assertThat(terms(168, 1, 0, days, Duration.ofHours(1)).exchange()).isEqualTo(Duration.ofDays(days));
        }
        for (var days : List.of(-7, 1, 14, 30, 61)) {
            Refusals.isInvalid("exchangeDays", () -> terms(168, 1, 0, days, Duration.ofHours(1)));
        }
    }

    @Test
    void batches_and_answers_are_something() {
        Refusals.isInvalid("leastUnits", () -> terms(168, 0, 0, 0, Duration.ofHours(1)));
        Refusals.isInvalid("leastUnits", () -> terms(168, 1_000_001, 0, 0, Duration.ofHours(1)));
        Refusals.isInvalid("answerHours", () -> terms(168, 1, 0, 0, Duration.ZERO));
    }

    @Test
    void not_too_many_listings_differ() {
        var many = new HashMap<String, ReturnTerms>();
        for (var i = 0; i <= 1_000; i++) {
            many.put("listing-" + i, platform());
        }
        given(onboarded())
                .when(new StateReturnRule(FACTORY, null, OWNER, platform(), many, NOW))
                .isRefused(RefusalCode.INVALID_VALUE);
    }

    @Test
    void others_state_nothing() {
        for (var other : List.of(OTHER_OWNER, BUYER)) {
            given(onboarded()).when(stateRule(other, platform())).isRefused(RefusalCode.NOT_ALLOWED);
        }
    }
}
