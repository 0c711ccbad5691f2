package market.sourcing.domain.factory;

import static market.sourcing.domain.shared.RefusalCode.FACTORY_NOT_SUSPENDED;
import static market.sourcing.domain.shared.RefusalCode.FACTORY_SUSPENDED;
import static market.sourcing.domain.shared.RefusalCode.INVALID_VALUE;
import static market.sourcing.domain.shared.RefusalCode.NOT_ALLOWED;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Factories.onboarded;
import static market.sourcing.domain.vocabulary.Factories.reinstate;
import static market.sourcing.domain.vocabulary.Factories.reinstated;
import static market.sourcing.domain.vocabulary.Factories.suspend;
import static market.sourcing.domain.vocabulary.Factories.suspended;
import static market.sourcing.domain.vocabulary.Factories.verified;
import static market.sourcing.domain.vocabulary.Factories.verify;

import market.sourcing.domain.factory.command.SuspendFactory;
import market.sourcing.domain.factory.command.VerifyFactory;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.vocabulary.Factories;
import market.sourcing.domain.vocabulary.IsRefused;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class FactoryFixtureTest {
    private final AggregateTestFixture<Factory> fixture = new AggregateTestFixture<>(Factory.class);

    @Test
    void an_operator_verifies_a_new_factory() {
        fixture.given(onboarded())
                .when(verify(OPERATOR))
                .expectEvents(verified())
                .expectResultMessagePayload(1L);
    }

    @Test
    void a_verified_factory_stays_verified() {
        fixture.given(onboarded(), verified())
                .when(verify(OPERATOR))
                .expectNoEvents()
                .expectResultMessagePayload(1L);
    }

    @Test
    void its_owner_does_not_verify_it() {
        refused(fixture.given(onboarded()).when(verify(OWNER)), NOT_ALLOWED);
    }

    @Test
    void a_suspended_factory_is_not_verified() {
        refused(fixture.given(onboarded(), suspended()).when(verify(OPERATOR)), FACTORY_SUSPENDED);
    }

    @Test
    void a_stale_client_verifies_nothing() {
        fixture.given(onboarded(), suspended(), reinstated())
                .when(new VerifyFactory(Factories.FACTORY, 0L, OPERATOR))
                .expectNoEvents()
                .expectException(ConflictingAggregateVersionException.class);
    }

    @Test
    void an_operator_suspends_a_verified_factory() {
        fixture.given(onboarded(), verified())
                .when(suspend(OPERATOR))
                .expectEvents(suspended())
                .expectResultMessagePayload(2L);
    }

    @Test
    void a_factory_that_waits_for_verification_can_be_suspended_too() {
        fixture.given(onboarded()).when(suspend(OPERATOR)).expectEvents(suspended());
    }

    @Test
    void a_suspended_factory_stays_suspended() {
        fixture.given(onboarded(), verified(), suspended())
                .when(suspend(OPERATOR))
                .expectNoEvents()
                .expectResultMessagePayload(2L);
    }

    @Test
    void its_owner_does_not_suspend_it() {
        refused(fixture.given(onboarded(), verified()).when(suspend(OWNER)), NOT_ALLOWED);
    }

    @Test
    void a_suspension_has_a_reason() {
        refused(
                fixture.given(onboarded(), verified()).when(new SuspendFactory(Factories.FACTORY, null, OPERATOR, " ")),
                INVALID_VALUE);
    }

    @Test
    void a_reinstated_factory_stands_where_it_stood() {
        fixture.given(onboarded(), verified(), suspended())
                .when(reinstate(OPERATOR))
                .expectEvents(reinstated())
                .expectState(Factory::mustBeTrading);
    }

    @Test
    void a_factory_reinstated_before_it_was_verified_still_waits_for_verification() {
        fixture.given(onboarded(), suspended(), reinstated())
                .when(verify(OPERATOR))
                .expectEvents(verified());
    }

    @Test
    void a_reinstated_factory_stays_reinstated() {
        fixture.given(onboarded(), verified(), suspended(), reinstated())
                .when(reinstate(OPERATOR))
                .expectNoEvents()
                .expectResultMessagePayload(3L);
    }

    @Test
    void a_factory_that_never_was_suspended_is_not_reinstated() {
        refused(fixture.given(onboarded(), verified()).when(reinstate(OPERATOR)), FACTORY_NOT_SUSPENDED);
    }

    @Test
    void its_owner_does_not_reinstate_it() {
        refused(fixture.given(onboarded(), verified(), suspended()).when(reinstate(OWNER)), NOT_ALLOWED);
    }

    private static void refused(ResultValidator<Factory> result, RefusalCode code) {
        result.expectNoEvents().expectException(IsRefused.with(code));
    }
}
