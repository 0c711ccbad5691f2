package market.sourcing.domain.factory.command;

import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;

/** Answers the factory's version; a repeat answers the same and writes nothing. */
public record OnboardFactory(
        FactoryId factoryId,
        Actor actor,
        String name,
        String country,
        String taxNumber,
        String region,
        String fingerprint) {}
