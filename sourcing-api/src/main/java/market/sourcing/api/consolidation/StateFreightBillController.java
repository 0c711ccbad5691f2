package market.sourcing.api.consolidation;

import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.contract.Required;
import market.sourcing.api.money.MoneyBody;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.Changes;
import market.sourcing.api.version.IfMatch;
import market.sourcing.domain.consolidation.FreightBill;
import market.sourcing.domain.consolidation.command.StateFreightBill;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ConsolidationId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/consolidations/{id}/bills} */
@RestController
record StateFreightBillController(Changes changes, TradeTime time) {
    /**
     * What a carrier billed.
     *
     * @param carrier who billed, 1 to 64 characters: two carriers may have bills of one number
     * @param reference the bill's number with the carrier, 1 to 64 characters
     * @param amount 0 or more, in the currency of the bill
     * @param billedGrams chargeable grams as the carrier counted them, 1 to 1,000,000,000
     * @param replacesMinor what the bill of this carrier and number came to before, in minor units; left out for one that was not stated yet
     */
    record Request(
            @Required @Nullable String carrier,
            @Required @Nullable String reference,
            @Required @Nullable MoneyBody amount,
            @Required @Nullable Long billedGrams,
            @Nullable Long replacesMinor) {}

    /**
     * Shares all that carriers billed among the parcels. A bill of another carrier or number is added to those before; one of a number that is
     * known takes that one's place, and says what that one came to. All are in one currency.
     */
    @Refuses({
        RefusalCode.CONSOLIDATION_UNKNOWN,
        RefusalCode.CONSOLIDATION_OPEN,
        RefusalCode.CURRENCIES_DIFFER,
        RefusalCode.AMOUNT_TOO_LARGE,
        RefusalCode.BILL_STATED_OTHERWISE,
        RefusalCode.TOO_MANY_BILLS
    })
    @OpenTo(Role.OPERATOR)
    @PostMapping(ConsolidationsController.PATH + "/{id}/bills")
    ResponseEntity<Answers.Changed> stateFreightBill(
            @RequestBody Submitted<Request> body,
            @PathVariable ConsolidationId id,
            @IfMatch @Nullable Long expected,
            Actor actor) {
        return changes.send(
                id.value(),
                body.read((raw, fields) ->
                        new StateFreightBill(id, expected, actor, bill(raw, fields), raw.replacesMinor(), time.now())),
                actor);
    }

    private static FreightBill bill(Request raw, FieldErrors fields) {
        var carrier = fields.required("carrier", raw.carrier(), FreightBill::carrier);
        var reference = fields.required("reference", raw.reference(), FreightBill::reference);
        var amount = MoneyBody.read("amount", raw.amount(), fields);
        var grams = fields.required("billedGrams", raw.billedGrams());
        var bill = fields.made("", () -> new FreightBill(carrier.get(), reference.get(), amount.get(), grams.get()));
        fields.throwIfAny();
        return bill.get();
    }
}
