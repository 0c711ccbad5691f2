package market.sourcing.api.rehearsal;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Read;
import market.sourcing.api.contract.OneOf;
import market.sourcing.api.contract.Required;
import market.sourcing.domain.listing.DispatchPromise;
import market.sourcing.domain.rehearsal.Rehearsal;
import market.sourcing.domain.rehearsal.delivery.DeliveryRehearsal;
import market.sourcing.domain.rehearsal.delivery.RehearsedTerms;
import market.sourcing.domain.rehearsal.returns.ReturnRehearsal;
import org.jspecify.annotations.Nullable;

/**
 * What is to be rehearsed. What is left out stays as it was for each order.
 *
 * @param kind delivery, or returns
 * @param promises what would have been promised instead, by what was, such as H72: H48
 * @param simulateHandOvers lets past orders from elsewhere take part
 * @param returns of the kind returns, the other rule; the fields before it are of the kind delivery
 */
record RehearsalBody(
        @Required @OneOf(value = Kind.class, small = true) @Nullable
        String kind,

        @Nullable RuleChangesBody rules,
        @Nullable Map<String, String> promises,
        @Nullable SimulationBody simulateHandOvers,
        @Nullable ReturnsBody returns) {
    private enum Kind {
        DELIVERY,
        RETURNS
    }

    private static final String DELIVERY = "delivery";
    private static final String RETURNS = "returns";

    /** Each kind reads what is its own. */
    Read<Rehearsal> read(FieldErrors fields) {
        fields.required("kind", kind, text -> Values.oneOf(text, DELIVERY, RETURNS));
        if (RETURNS.equals(kind)) {
            var rule = ReturnsBody.read("returns", returns, fields);
            return fields.made("", () -> new ReturnRehearsal(rule.get()));
        }
        var terms = terms(fields);
        return fields.made("", () -> new DeliveryRehearsal(terms.get()));
    }

    private Read<RehearsedTerms> terms(FieldErrors fields) {
        var changes = RuleChangesBody.read("rules", rules, fields);
        var instead = promises(fields);
        var simulated = SimulationBody.read("simulateHandOvers", simulateHandOvers, fields);
        return fields.made("", () -> new RehearsedTerms(changes.get(), instead, simulated.get()));
    }

    private Map<DispatchPromise, DispatchPromise> promises(FieldErrors fields) {
        var instead = new EnumMap<DispatchPromise, DispatchPromise>(DispatchPromise.class);
        Objects.requireNonNullElse(promises, Map.<String, String>of()).forEach((was, be) -> {
            var field = "promises." + was;
            fields.made(field, () -> instead.put(Values.promise(was), Values.promise(be)));
        });
        return instead;
    }
}
