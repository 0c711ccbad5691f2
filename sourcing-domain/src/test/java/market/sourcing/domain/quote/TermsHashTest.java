package market.sourcing.domain.quote;

import static market.sourcing.domain.vocabulary.Times.TOMORROW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Changed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TermsHashTest {
    private static final OrderTerms IT = Bound.toGoodsMadeToOrder();

    private static String hash(OrderTerms... offers) {
        return TermsHash.of("account-buyer", List.of(offers), TOMORROW);
    }

    private static OrderTerms with(@Nullable Object... changes) {
        return Changed.in(IT, changes);
    }

    @Test
    void the_same_terms_have_the_same_hash() {
        assertThat(hash(IT)).isEqualTo(hash(Bound.toGoodsMadeToOrder())).matches("[0-9a-f]{64}");
    }

    @Test
    void whatever_binds_changes_it() {
        var hashes = new ArrayList<String>();
        hashes.add(hash(IT));
        hashes.add(hash());
        hashes.add(hash(IT, IT));
        hashes.add(TermsHash.of("account-other", List.of(IT), TOMORROW));
        hashes.add(TermsHash.of("account-buyer", List.of(IT), TOMORROW.plusNanos(1)));
        changedOneByOne(IT).forEach(changed -> hashes.add(hash(changed)));
        var line = IT.lines().getFirst();
        changedOneByOne(line).forEach(changed -> hashes.add(hash(with("lines", List.of(changed)))));
        hashes.add(hash(with("lines", List.of(line, line))));
        assertThat(hashes).hasSize(5 + 14 + 11 + 1).doesNotHaveDuplicates();
    }

    @Test
    void what_was_bound_before_factories_stated_a_time_to_pay_keeps_its_hash() {
        assertThat(hash(IT)).isEqualTo("4203e6cc9541420df04a26b9381c53129eb8916f0c210d6a7c6e3ed2c30f2bc4");
    }

    @Test
    void values_that_run_into_each_other_read_differently() {
        assertThat(hash(with("factoryId", "ab", "factoryOwnerId", "c")))
                .isNotEqualTo(hash(with("factoryId", "a", "factoryOwnerId", "bc")));
        assertThat(hash(with("shipTo", null))).isNotEqualTo(hash(with("shipTo", "-")));
        assertThat(hash(with("depositMinor", null))).isNotEqualTo(hash(with("depositMinor", 0L)));
    }

    private static List<OrderTerms> changedOneByOne(OrderTerms terms) {
        return Changed.oneByOne(terms, "lines");
    }

    private static List<OrderTerms.Line> changedOneByOne(OrderTerms.Line line) {
        return Changed.oneByOne(line);
    }
}
