package market.sourcing.domain.factory.event;

import market.sourcing.domain.shared.StoredAs;

/**
 * A factory joined the marketplace; it can draft listings but not publish yet.
 *
 * @param ownerId the account that acts for the factory
 * @param country ISO 3166-1 alpha-2
 * @param taxNumber as on the business licence, upper case without blanks; unique in its country
 * @param region where it works from, free text such as a province and city
 * @param fingerprint of the request that created it, to tell a repeat from another request under the same key
 */
@StoredAs("sourcing.factory.FactoryOnboarded")
public record FactoryOnboarded(
        String factoryId,
        String ownerId,
        String name,
        String country,
        String taxNumber,
        String region,
        String fingerprint)
        implements FactoryEvent {}
