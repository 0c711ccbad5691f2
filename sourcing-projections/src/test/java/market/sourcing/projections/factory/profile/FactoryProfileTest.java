package market.sourcing.projections.factory.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import market.sourcing.domain.factory.event.FreightStated;
import market.sourcing.domain.factory.event.FreightStated.PlainZone;
import market.sourcing.domain.vocabulary.PlainTermsBuilder;
import market.sourcing.projections.fold.DocumentMissing;
import market.sourcing.projections.harness.Market;
import market.sourcing.projections.harness.MiniEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FactoryProfileTest {
    private static final String ID = Market.FACTORY;

    private final Market market = new Market();
    private final MiniEngine engine = new MiniEngine(new FactoryProfileProjector());

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void states_follow_the_factory_and_a_reinstated_one_is_what_it_was() {
        market.onboarded(ID);
        assertThat(read().state()).isEqualTo(FactoryState.ONBOARDED);
        market.suspended(ID);
        assertThat(read().reason()).isEqualTo("fraud report");
        market.reinstated(ID);
        assertThat(read().state()).isEqualTo(FactoryState.ONBOARDED);
        market.verified(ID);
        market.suspended(ID);
        market.reinstated(ID);
        assertThat(read().state()).isEqualTo(FactoryState.VERIFIED);
        assertThat(read().version()).isEqualTo(5);
    }

    @Test
    void papers_seen_during_a_suspension_do_not_end_it() {
        market.onboarded(ID);
        market.suspended(ID);
        market.verified(ID);
        assertThat(read().state()).isEqualTo(FactoryState.SUSPENDED);
        market.reinstated(ID);
        assertThat(read().state()).isEqualTo(FactoryState.VERIFIED);
    }

    @Test
    void listings_and_orders_are_counted_without_a_new_version() {
        market.onboarded(ID);
        market.drafted("listing-1", PlainTermsBuilder.titled("zh", "瑜伽裤"));
        market.drafted("listing-2", PlainTermsBuilder.titled("zh", "花瓶"));
        market.ordered("order-1", Market.line("listing-1", 4));
        market.withdrawn("listing-2");

        var profile = read();

        assertThat(profile.listings()).isEqualTo(1);
        assertThat(profile.orders()).isEqualTo(1);
        assertThat(profile.version()).isZero();
    }

    @Test
    void the_freight_it_states_last_is_shown_and_stays_when_its_state_changes() {
        market.onboarded(ID);
        assertThat(read().freight()).isNull();

        market.freightStated(ID, "USD", new PlainZone(Set.of("*"), 500, 900, 500, 450, null));
        var zones = List.of(
                new PlainZone(Set.of("CN-SH", "CN-ZJ"), 1000, 600, 1000, 100, 20_000L),
                new PlainZone(Set.of("*"), 500, 9000, 500, 4500, null));
        market.freightStated(ID, "CNY", zones.toArray(PlainZone[]::new));
        market.suspended(ID);
        market.ordered("order-1", Market.line("listing-1", 4));

        var profile = read();
        assertThat(profile.freight()).isEqualTo(new FreightStated(ID, "CNY", 500, zones));
        assertThat(profile.version()).isEqualTo(3);
        assertThat(profile.state()).isEqualTo(FactoryState.SUSPENDED);
    }

    @Test
    void the_time_to_pay_that_it_states_last_is_shown_and_stays_when_something_else_changes() {
        market.onboarded(ID);
        assertThat(read().payWithinMinutes()).isNull();

        market.paymentTimeStated(ID, 60);
        market.paymentTimeStated(ID, 120);
        market.freightStated(ID, "CNY", new PlainZone(Set.of("*"), 500, 900, 500, 450, null));
        market.suspended(ID);
        market.ordered("order-1", Market.line("listing-1", 4));

        var profile = read();
        assertThat(profile.payWithinMinutes()).isEqualTo(120);
        assertThat(profile.version()).isEqualTo(4);
    }

    @Test
    void the_suspended_are_known_by_id() {
        market.onboarded(ID);
        market.onboarded("factory-2");
        market.suspended("factory-2");
        engine.apply(market.take());

        assertThat(new SuspendedFactories(engine).ids()).containsExactly("factory-2");
    }

    @Test
    void an_event_of_an_unknown_factory_is_an_error() {
        var verified = market.verified(ID);

        assertThatThrownBy(() -> new FactoryProfileProjector().fold(null, ID, verified))
                .isInstanceOf(DocumentMissing.class);
    }

    private FactoryProfile read() {
        engine.apply(market.take());
        return new FindFactoryHandler(engine).handle(new FindFactory(ID)).orElseThrow();
    }
}
