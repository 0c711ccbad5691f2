package market.sourcing.domain.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.OrderId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PiecesByOrderTest {
    private static final int BYTES_OF_MANY = 50;

    /** Some have ids of this marketplace, of either length, with every first digit; some are foreign. */
    private static List<OrderId> orders(Random random) {
        return IntStream.range(0, 40)
                .mapToObj(n -> n % 5 == 0
                        ? "order-book-" + n
                        : OrderId.PREFIX
                                + HexFormat.of().toHexDigits(random.nextLong())
                                + HexFormat.of().toHexDigits(random.nextLong())
                                + (n % 2 == 0 ? "" : HexFormat.of().toHexDigits(random.nextInt())))
                .map(OrderId::new)
                .toList();
    }

    private static @Nullable AccountId buyer(int n) {
        return n == 0 ? null : new AccountId("account-" + n);
    }

    @Property(tries = 200)
    void it_holds_what_a_map_would(@ForAll long seed, @ForAll @IntRange(min = 1, max = 400) int steps) {
        var random = new Random(seed);
        var orders = orders(random);
        var pieces = new PiecesByOrder();
        var map = new TreeMap<String, Held>();
        for (int step = 0; step < steps; step++) {
            var order = orders.get(random.nextInt(orders.size()));
            int units = 1 + random.nextInt(5);
            if (random.nextInt(3) > 0) {
                var more = new Held(buyer(random.nextInt(4)), units);
                pieces.add(order, more);
                map.merge(order.value(), more, Held::and);
            } else {
                pieces.take(order, units);
                map.computeIfPresent(order.value(), (_, held) -> held.without(units));
            }
            assertThat(pieces.of(order)).isEqualTo(map.get(order.value()));
        }
        for (var order : orders) {
            assertThat(pieces.of(order)).isEqualTo(map.get(order.value()));
        }
        assertThat(pieces.written())
                .isEqualTo(map.entrySet().stream()
                        .map(it -> new StockState.Pieces(
                                it.getKey(),
                                it.getValue().buyerId(),
                                it.getValue().units()))
                        .toList());
    }

    @Test
    void an_id_that_begins_another_is_another() {
        var longer = new OrderId("order-0123456789abcdef0123456789abcdef00000000");
        var shorter = new OrderId("order-0123456789abcdef0123456789abcdef");
        var pieces = new PiecesByOrder();
        pieces.add(longer, new Held(null, 2));
        pieces.add(shorter, new Held(null, 3));
        assertThat(pieces.units(longer)).isEqualTo(2);
        assertThat(pieces.units(shorter)).isEqualTo(3);
        assertThat(pieces.written())
                .extracting(StockState.Pieces::orderId)
                .containsExactly(shorter.value(), longer.value());
    }

    @Test
    void thousands_take_little_and_give_it_back() {
        var random = new Random(1);
        var orders = IntStream.range(0, 10_000)
                .mapToObj(n -> new OrderId(OrderId.PREFIX
                        + HexFormat.of().toHexDigits(random.nextLong())
                        + HexFormat.of().toHexDigits(random.nextLong())
                        + HexFormat.of().toHexDigits(random.nextInt())))
                .toList();
        var pieces = new PiecesByOrder();
        var none = pieces.bytes();
        orders.forEach(order -> pieces.add(order, new Held(buyer(1), 2)));
        assertThat(pieces.bytes()).isLessThan(BYTES_OF_MANY * orders.size());
        assertThat(orders).allMatch(order -> pieces.units(order) == 2);

        orders.forEach(order -> pieces.take(order, 2));
        assertThat(pieces.bytes()).isEqualTo(none);
        assertThat(pieces.written()).isEmpty();
    }
}
