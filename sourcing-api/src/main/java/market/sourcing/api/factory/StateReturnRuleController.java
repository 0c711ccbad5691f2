package market.sourcing.api.factory;

import java.util.LinkedHashMap;
import java.util.Map;
import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Read;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.contract.Required;
import market.sourcing.api.returnrule.ReturnTermsBody;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.Changes;
import market.sourcing.api.version.IfMatch;
import market.sourcing.domain.factory.command.StateReturnRule;
import market.sourcing.domain.rulebook.ReturnTerms;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code PUT /api/factories/{id}/return-rule} */
@RestController
record StateReturnRuleController(Changes changes, TradeTime time) {
    /**
     * A return rule.
     *
     * @param terms for every listing that has none of its own
     * @param byListing at most 1,000, by the listing's id
     */
    record Request(
            @Required @Nullable ReturnTermsBody terms,
            @Nullable Map<String, ReturnTermsBody> byListing) {}

    /** On which terms the factory takes goods back that are quoted or ordered from now on; what was ordered before keeps its own. */
    @Refuses({RefusalCode.FACTORY_UNKNOWN, RefusalCode.RETURN_RULE_TOO_STRICT})
    @OpenToAccounts
    @PutMapping("/api/factories/{id}/return-rule")
    ResponseEntity<Answers.Changed> state(
            @RequestBody Submitted<Request> body,
            @PathVariable FactoryId id,
            @IfMatch @Nullable Long expected,
            Actor actor) {
        return changes.send(id.value(), body.read((raw, fields) -> command(id, expected, raw, fields, actor)), actor);
    }

    private StateReturnRule command(
            FactoryId factory, @Nullable Long expected, Request raw, FieldErrors fields, Actor actor) {
        var now = time.now();
        var usual = Rulebook.RETURNS.at(now).terms();
        var terms = raw.terms() == null
                ? fields.<ReturnTerms>required("terms", null)
                : raw.terms().read("terms", usual, fields);
        var byListing = new LinkedHashMap<String, Read<ReturnTerms>>();
        (raw.byListing() == null ? Map.<String, ReturnTermsBody>of() : raw.byListing()).forEach((listing, own) -> {
            var field = "byListing." + listing;
            fields.required(field, listing, ListingId::new);
            byListing.put(listing, own.read(field, usual, fields));
        });
        fields.throwIfAny();
        var read = new LinkedHashMap<String, ReturnTerms>();
        byListing.forEach((listing, own) -> read.put(listing, own.get()));
        return new StateReturnRule(factory, expected, actor, terms.get(), read, now);
    }
}
