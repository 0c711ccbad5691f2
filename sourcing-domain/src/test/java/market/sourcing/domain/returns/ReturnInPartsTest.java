package market.sourcing.domain.returns;

import static market.sourcing.domain.vocabulary.Listings.LISTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.returns.event.Refund;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Orders;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Goods that come back in parts cost what they cost at once, to the minor unit, in whatever currency. */
class ReturnInPartsTest {

    /** What came back of an order of two lines so far. */
    private static final class Parts {
        private final Purchase purchase;
        private final List<Refund> refunds = new ArrayList<>();
        private Refunded before = Refunded.NOTHING;

        Parts(OrderTerms bought, int feePoints) {
            var platform = Rulebook.RETURNS.version("returns-1").terms();
            purchase = OwnTerms.received(bought, OwnTerms.keeping(feePoints, platform.noReasonFreight(), false));
        }

        Parts and(ReturnReason reason, Units... units) {
            var nothing = purchase.money(0);
            var refund = new RefundSum(purchase, reason, before, nothing).of(List.of(units), nothing);
            before = before.plus(
                    Refunded.noted(Orders.ORDER.value(), "case-one", List.of(units), refund, reason, null),
                    reason == ReturnReason.LATE);
            refunds.add(refund);
            return this;
        }

        long restocking() {
            return refunds.stream().mapToLong(Refund::restockingMinor).sum();
        }

        long total() {
            return refunds.stream().mapToLong(Refund::totalMinor).sum();
        }
    }

    private static OrderTerms bought(String currency, int units, long amount, int others, long otherAmount) {
        return Bound.to(
                        Bound.line(LISTING, 1, "bag", units, 1, "1.0000", amount),
                        Bound.line(LISTING, 1, "sack", others, 1, "1.0000", otherAmount))
                .in(currency)
                .terms();
    }

    @Test
    void of_two_pieces_for_five_cents_each_one_cent_is_kept() {
        var singly = new Parts(bought("CNY", 2, 10, 1, 1), 1_000)
                .and(ReturnReason.NO_REASON, new Units(1, 1))
                .and(ReturnReason.NO_REASON, new Units(1, 1));
        assertThat(singly.restocking()).isEqualTo(1);
    }

    @Test
    void of_ten_pieces_for_four_cents_each_four_cents_are_kept() {
        var singly = new Parts(bought("CNY", 10, 40, 1, 1), 1_000);
        for (var piece = 0; piece < 10; piece++) {
            singly.and(ReturnReason.NO_REASON, new Units(1, 1));
        }
        assertThat(singly.restocking()).isEqualTo(4);
    }

    @Property(tries = 500)
    void parts_in_any_order_keep_what_is_kept_at_once(
            @ForAll("orders") OrderTerms bought,
            @ForAll("fees") int points,
            @ForAll("orders of lines") List<Integer> lines) {
        var first = bought.lines().getFirst().quantity();
        var second = bought.lines().getLast().quantity();
        var parts = new Parts(bought, points);
        int[] left = {first, second};
        for (var line : lines) {
            if (left[line - 1] > 0) {
                left[line - 1]--;
                parts.and(ReturnReason.NO_REASON, new Units(line, 1));
            }
        }
        for (var line = 1; line <= left.length; line++) {
            if (left[line - 1] > 0) {
                parts.and(ReturnReason.NO_REASON, new Units(line, left[line - 1]));
            }
        }
        var once = new Parts(bought, points).and(ReturnReason.NO_REASON, new Units(1, first), new Units(2, second));
        assertThat(parts.restocking()).isEqualTo(once.restocking());
        assertThat(parts.total()).isEqualTo(once.total());
    }

    @Property(tries = 500)
    void nobody_pays_for_sending_goods_back_more_than_they_were_worth(
            @ForAll("orders") OrderTerms bought,
            @ForAll("fees") int points,
            @ForAll("reasons") List<ReturnReason> reasons) {
        var parts = new Parts(bought, points);
        var left = bought.lines().getFirst().quantity();
        for (var reason : reasons) {
            if (left-- > 0) {
                parts.and(reason, new Units(1, 1));
            }
        }
        assertThat(parts.refunds).allSatisfy(refund -> {
            assertThat(refund.totalMinor()).isNotNegative();
            assertThat(refund.restockingMinor()).isNotNegative();
        });
    }

    @Provide
    Arbitrary<OrderTerms> orders() {
        var units = Arbitraries.integers().between(1, 12);
        var amounts = Arbitraries.longs().between(1, 2_000);
        return Combinators.combine(Arbitraries.of("KRW", "CNY", "KWD"), units, amounts, units, amounts)
                .as(ReturnInPartsTest::bought);
    }

    @Provide
    Arbitrary<Integer> fees() {
        return Arbitraries.integers().between(0, 1_000);
    }

    @Provide("orders of lines")
    Arbitrary<List<Integer>> linesInAnyOrder() {
        return Arbitraries.of(1, 2).list().ofMaxSize(24);
    }

    @Provide
    Arbitrary<List<ReturnReason>> reasons() {
        return Arbitraries.of(ReturnReason.NO_REASON, ReturnReason.DAMAGED)
                .list()
                .ofMaxSize(12);
    }
}
