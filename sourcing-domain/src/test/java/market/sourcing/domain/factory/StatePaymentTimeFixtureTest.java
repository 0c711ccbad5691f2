package market.sourcing.domain.factory;

import static market.sourcing.domain.shared.RefusalCode.INVALID_VALUE;
import static market.sourcing.domain.shared.RefusalCode.NOT_ALLOWED;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OTHER_OWNER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Factories.FACTORY;
import static market.sourcing.domain.vocabulary.Factories.onboarded;
import static market.sourcing.domain.vocabulary.Factories.paymentTimeStated;
import static market.sourcing.domain.vocabulary.Factories.verified;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.Times.NOW;

import java.time.Duration;
import market.sourcing.domain.factory.command.StatePaymentTime;
import market.sourcing.domain.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatePaymentTimeFixtureTest {
    private static StatePaymentTime state(Actor actor, @Nullable Long version, long minutes) {
        return new StatePaymentTime(FACTORY, version, actor, Duration.ofMinutes(minutes), NOW);
    }

    @Test
    void its_owner_and_operators_state_it() {
        given(onboarded())
                .when(state(OWNER, null, 120))
                .writes(paymentTimeStated(120))
                .answers(1L);
        given(onboarded()).when(state(OPERATOR, null, 120)).writes(paymentTimeStated(120));
        given(onboarded()).when(state(OTHER_OWNER, null, 120)).isRefused(NOT_ALLOWED);
    }

    @Test
    void the_same_again_is_no_news_and_another_replaces_it() {
        given(onboarded(), paymentTimeStated(120))
                .when(state(OWNER, null, 120))
                .writesNothing()
                .answers(1L);
        given(onboarded(), paymentTimeStated(60)).when(state(OWNER, null, 120)).writes(paymentTimeStated(120));
    }

    @Test
    void buyers_have_half_an_hour_at_least() {
        given(onboarded()).when(state(OWNER, null, 30)).writes(paymentTimeStated(30));
        for (var minutes : new long[] {29, 0, -120}) {
            given(onboarded())
                    .when(state(OWNER, null, minutes))
                    .isRefused(INVALID_VALUE)
                    .withFact("field", "minutes")
                    .withFact("least", 30L);
        }
    }

    @Test
    void who_has_seen_an_older_version_is_told_so() {
        given(onboarded(), verified()).when(state(OWNER, 0L, 120)).isStale();
    }
}
