package market.sourcing.domain.order.rule;

import static market.sourcing.domain.shared.RefusalCode.NOT_ALLOWED;
import static market.sourcing.domain.shared.RefusalCode.TOO_MANY_LINES;
import static market.sourcing.domain.shared.RefusalCode.TOO_MANY_SKUS;
import static market.sourcing.domain.vocabulary.Actors.AGENT;
import static market.sourcing.domain.vocabulary.Actors.AUDITOR;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Listings.LISTING;
import static market.sourcing.domain.vocabulary.Orders.line;
import static market.sourcing.domain.vocabulary.Refusals.isInvalid;
import static market.sourcing.domain.vocabulary.Refusals.isRefused;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.stream.IntStream;
import market.sourcing.domain.order.command.PlaceOrder;
import market.sourcing.domain.shared.OnlyOperatorsMay;
import org.junit.jupiter.api.Test;

class OrderRulesTest {

    @Test
    void an_order_must_stay_in_bounds() {
        assertThatCode(() -> OrderMustStayInBounds.check(lines(50))).doesNotThrowAnyException();
        assertThatCode(() -> OrderMustStayInBounds.check(linesOfOneSku(200))).doesNotThrowAnyException();
        isInvalid("lines", () -> OrderMustStayInBounds.check(List.of()));
        isRefused(TOO_MANY_SKUS, () -> OrderMustStayInBounds.check(lines(51)));
        isRefused(TOO_MANY_LINES, () -> OrderMustStayInBounds.check(linesOfOneSku(201)));
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

    private static List<PlaceOrder.Line> lines(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> line(LISTING, "sku-" + i, 1))
                .toList();
    }

    private static List<PlaceOrder.Line> linesOfOneSku(int number) {
        return IntStream.range(0, number).mapToObj(i -> line(LISTING, "sku", 1)).toList();
    }
}
