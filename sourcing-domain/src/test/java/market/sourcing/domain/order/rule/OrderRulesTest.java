package market.sourcing.domain.order.rule;

import static market.sourcing.domain.shared.RefusalCode.NOT_ALLOWED;
import static market.sourcing.domain.shared.RefusalCode.TOO_MANY_LINES;
import static market.sourcing.domain.vocabulary.Actors.AGENT;
import static market.sourcing.domain.vocabulary.Actors.AUDITOR;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Listings.LISTING;
import static market.sourcing.domain.vocabulary.Refusals.isInvalid;
import static market.sourcing.domain.vocabulary.Refusals.isRefused;
import static market.sourcing.domain.vocabulary.Shops.oneOfEach;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import market.sourcing.domain.order.AskedLine;
import market.sourcing.domain.shared.OnlyOperatorsMay;
import org.junit.jupiter.api.Test;

class OrderRulesTest {

    @Test
    void what_is_asked_for_has_1_to_200_lines() {
        assertThatCode(() -> LinesMustStayInBounds.check(lines(1))).doesNotThrowAnyException();
        assertThatCode(() -> LinesMustStayInBounds.check(lines(200))).doesNotThrowAnyException();
        isInvalid("lines", () -> LinesMustStayInBounds.check(List.of()));
        isRefused(TOO_MANY_LINES, () -> LinesMustStayInBounds.check(lines(201)));
    }

    @Test
    void only_buyers_and_agents_may_order() {
        assertThatCode(() -> {
                    OnlyBuyersAndAgentsMayOrder.check(BUYER);
                    OnlyBuyersAndAgentsMayOrder.check(AGENT);
                })
                .doesNotThrowAnyException();
        for (var other : List.of(OWNER, OPERATOR, AUDITOR)) {
            isRefused(NOT_ALLOWED, () -> OnlyBuyersAndAgentsMayOrder.check(other));
        }
    }

    @Test
    void some_things_only_operators_may() {
        assertThatCode(() -> OnlyOperatorsMay.check(OPERATOR)).doesNotThrowAnyException();
        for (var other : List.of(OWNER, BUYER, AGENT, AUDITOR)) {
            isRefused(NOT_ALLOWED, () -> OnlyOperatorsMay.check(other));
        }
    }

    private static List<AskedLine> lines(int number) {
        return List.of(oneOfEach(LISTING, number));
    }
}
