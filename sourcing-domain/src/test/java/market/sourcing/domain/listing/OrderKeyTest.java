package market.sourcing.domain.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import market.sourcing.domain.shared.Digests;
import market.sourcing.domain.shared.OrderId;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class OrderKeyTest {
    @Property
    void idsOfThisMarketplaceAreKeptAsNumbersAndComeBackAsTheyWere(@ForAll @Size(16) byte[] hash) {
        var id = new OrderId(OrderId.PREFIX + HexFormat.of().formatHex(hash));

        assertThat(OrderKey.of(id)).isInstanceOf(OrderKey.Derived.class);
        assertThat(OrderKey.of(id).id()).isEqualTo(id);
        assertThat(OrderKey.of(id)).isEqualTo(OrderKey.of(new OrderId(id.value())));
    }

    @Property
    void idsOfOrdersOnQuotesAreKeptAsNumbersToo(@ForAll String quote, @ForAll String factory) {
        var id = new OrderId(OrderId.PREFIX + Digests.forId(quote + "/" + factory));

        assertThat(OrderKey.of(id)).isInstanceOf(OrderKey.Derived.class);
        assertThat(OrderKey.of(id).id()).isEqualTo(id);
    }

    @Property
    void anyIdComesBackAsItWas(
            @ForAll
                    @StringLength(min = 1, max = 42)
                    @CharRange(from = 'a', to = 'h')
                    @CharRange(from = 'A', to = 'F')
                    @CharRange(from = '0', to = '9')
                    String tail) {
        var id = new OrderId(OrderId.PREFIX + tail);

        assertThat(OrderKey.of(id).id()).isEqualTo(id);
    }

    @Example
    void anIdInCapitalsIsAnotherOne() {
        var lower = new OrderId(OrderId.PREFIX + "0123456789abcdef0123456789abcdef");
        var upper = new OrderId(OrderId.PREFIX + "0123456789ABCDEF0123456789ABCDEF");

        assertThat(OrderKey.of(lower)).isNotEqualTo(OrderKey.of(upper));
        assertThat(OrderKey.of(upper).id()).isEqualTo(upper);
    }
}
