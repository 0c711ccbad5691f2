package market.sourcing.domain.factory.handler;

import java.util.Map;
import market.sourcing.domain.factory.Country;
import market.sourcing.domain.factory.Factory;
import market.sourcing.domain.factory.Profile;
import market.sourcing.domain.factory.TaxNumber;
import market.sourcing.domain.factory.command.OnboardFactory;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Role;
import market.sourcing.domain.shared.UniqueValues;
import market.sourcing.domain.shared.Uniqueness;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Opens a seller account and reserves its tax number in one transaction. */
public record OnboardFactoryHandler(Repository<Factory> factories, UniqueValues uniqueValues) {
    /**
     * Answers the factory's version after onboarding.
     *
     * @throws Refused {@link RefusalCode#NOT_ALLOWED}, {@link RefusalCode#INVALID_VALUE},
     *     {@link RefusalCode#TAX_NUMBER_TAKEN}, {@link RefusalCode#IDEMPOTENCY_KEY_REUSED}
     */
    @CommandHandler
    public long handle(OnboardFactory command) throws Exception {
        mustBeASeller(command.actor());
        var earlier = Loading.ifKnown(factories, command.factoryId().value());
        if (earlier.isPresent()) {
            earlier.get().execute(factory -> factory.mustComeOf(command.actor(), command.fingerprint()));
            return Loading.FIRST_VERSION;
        }
        var taxNumber = new TaxNumber(new Country(command.country()), command.taxNumber());
        var profile = new Profile(command.name(), taxNumber, command.region());
        reserve(taxNumber, command.factoryId());
        return factories
                .newInstance(() ->
                        new Factory(command.factoryId(), command.actor().account(), profile, command.fingerprint()))
                .version();
    }

    private static void mustBeASeller(Actor actor) {
        if (!actor.is(Role.FACTORY) && !actor.is(Role.OPERATOR)) {
            throw new Refused(RefusalCode.NOT_ALLOWED, "Only seller accounts and operators onboard factories.");
        }
    }

    private void reserve(TaxNumber taxNumber, FactoryId holder) {
        if (!uniqueValues.reserve(Uniqueness.FACTORY_TAX_NUMBER, taxNumber.inCountry(), holder.value())) {
            throw new Refused(
                    RefusalCode.TAX_NUMBER_TAKEN,
                    "Another factory has this tax number.",
                    Map.of("country", taxNumber.country().code(), "taxNumber", taxNumber.number()));
        }
    }
}
