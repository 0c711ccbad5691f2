package market.sourcing.domain.factory;

import static market.sourcing.domain.shared.RefusalCode.NOT_ALLOWED;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OTHER_OWNER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Factories.FACTORY;
import static market.sourcing.domain.vocabulary.Factories.freightStated;
import static market.sourcing.domain.vocabulary.Factories.onboarded;
import static market.sourcing.domain.vocabulary.Factories.verified;
import static market.sourcing.domain.vocabulary.Factories.zone;
import static market.sourcing.domain.vocabulary.Marketplace.given;

import java.util.List;
import java.util.Set;
import market.sourcing.domain.factory.command.StateFreight;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StateFreightFixtureTest {
    private static final FreightTemplate TEMPLATE = new FreightTemplate(
            Currencies.of("CNY"),
            200,
            List.of(new FreightZone(Set.of("CN"), 1_000, Money.of(10_00, "CNY"), 500, Money.of(3_00, "CNY"), null)));

    private static StateFreight state(Actor actor, @Nullable Long version) {
        return new StateFreight(FACTORY, version, actor, TEMPLATE);
    }

    @Test
    void its_owner_and_operators_state_what_sending_costs() {
        given(onboarded())
                .when(state(OWNER, null))
                .writes(freightStated(zone("CN")))
                .answers(1L);
        given(onboarded()).when(state(OPERATOR, null)).writes(freightStated(zone("CN")));
        given(onboarded()).when(state(OTHER_OWNER, null)).isRefused(NOT_ALLOWED);
    }

    @Test
    void the_same_again_is_no_news_and_another_replaces_it() {
        given(onboarded(), freightStated(zone("CN")))
                .when(state(OWNER, null))
                .writesNothing()
                .answers(1L);
        given(onboarded(), freightStated(zone("VN"))).when(state(OWNER, null)).writes(freightStated(zone("CN")));
    }

    @Test
    void who_has_seen_an_older_version_is_told_so() {
        given(onboarded(), verified()).when(state(OWNER, 0L)).isStale();
    }
}
