package market.sourcing.api.factory;

import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.contract.Required;
import market.sourcing.api.idempotency.CreationKey;
import market.sourcing.api.idempotency.IdempotencyKey;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.Changes;
import market.sourcing.domain.factory.Country;
import market.sourcing.domain.factory.TaxNumber;
import market.sourcing.domain.factory.command.OnboardFactory;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Role;
import market.sourcing.domain.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/factories} */
@RestController
record OnboardFactoryController(Changes changes) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REGION = 120;

    /**
     * A seller account to be.
     *
     * @param name 1 to 200 characters
     * @param country ISO 3166-1 alpha-2
     * @param taxNumber as on the business licence; unique in its country
     * @param region where it works from, such as a province and city, 1 to 120 characters
     */
    record Request(
            @Required @Nullable String name,
            @Required @Nullable String country,
            @Required @Nullable String taxNumber,
            @Required @Nullable String region) {}

    /** Takes in the papers of the caller's factory. It trades once an operator has verified them. */
    @Refuses(RefusalCode.TAX_NUMBER_TAKEN)
    @OpenTo({Role.FACTORY, Role.OPERATOR})
    @PostMapping("/api/factories")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Answers.Changed> onboard(
            @RequestBody Submitted<Request> body, @IdempotencyKey CreationKey key, Actor actor) {
        var id = new FactoryId(key.id(FactoryId.PREFIX, "factories", actor.account()));
        var command = body.read((raw, fields) -> command(id, actor, raw, fields, body.fingerprint()));
        return changes.create("/api/factories/", id.value(), command, actor);
    }

    private static OnboardFactory command(
            FactoryId id, Actor actor, Request raw, FieldErrors fields, String fingerprint) {
        var name = fields.required("name", raw.name(), text -> Texts.bounded("name", text, LONGEST_NAME));
        var country = fields.required("country", raw.country(), Country::new);
        // The shape of the number does not depend on the country, so it is looked at even when the country is faulty.
        var number = fields.required("taxNumber", raw.taxNumber(), text -> new TaxNumber(new Country("CN"), text));
        var region = fields.required("region", raw.region(), text -> Texts.bounded("region", text, LONGEST_REGION));
        fields.throwIfAny();
        return new OnboardFactory(
                id, actor, name.get(), country.get().code(), number.get().number(), region.get(), fingerprint);
    }
}
