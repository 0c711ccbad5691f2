package market.sourcing.api.consignee;

import java.util.Arrays;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.OneOf;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.contract.Required;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.time.TradeTime;
import market.sourcing.domain.consignee.DocumentKind;
import market.sourcing.domain.consignee.Identity;
import market.sourcing.domain.consignee.LookReason;
import market.sourcing.domain.consignee.command.LookAtConsignee;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ConsigneeId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.consignee.Consignees;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/consignees/{id}/looks} */
@RestController
record LookAtConsigneeController(Consignees consignees, TradeTime time) {
    /**
     * Why customs look.
     *
     * @param reason a word and no text, as it is kept for good and might name the person
     * @param orderId of which goods; one that was placed in the person's name, or left out
     */
    record Request(
            @OneOf(LookReason.class) @Required @Nullable String reason,
            @Nullable String orderId) {}

    /**
     * Who a person is.
     *
     * @param name as in the document
     * @param address where the goods go, in any number of lines
     * @param document what the number is of
     */
    record Person(
            String name,
            String address,
            String telephone,
            @OneOf(DocumentKind.class) String document,
            String number) {
        static Person of(Identity identity) {
            return new Person(
                    identity.name(),
                    identity.address(),
                    identity.telephone(),
                    identity.document().name(),
                    identity.number());
        }

        /** Of nobody in particular: what is printed ends in logs. */
        @Override
        public String toString() {
            return "a person";
        }
    }

    /** Shows customs who a person is, once it is written down that they looked. Each look is told of, also a second one. */
    @Refuses(
            value = {RefusalCode.CONSIGNEE_UNKNOWN, RefusalCode.CONSIGNEE_ERASED, RefusalCode.ORDER_UNKNOWN},
            api = ApiCode.IDENTITIES_UNAVAILABLE)
    @OpenTo(Role.CUSTOMS)
    @PostMapping(StateConsigneeController.PATH + "/{id}/looks")
    ResponseEntity<Person> look(@RequestBody Submitted<Request> body, @PathVariable ConsigneeId id, Actor actor) {
        var command = body.read((raw, fields) -> {
            var reason = fields.required("reason", raw.reason(), LookAtConsigneeController::reason);
            var order = fields.<String, OrderId>optional("orderId", raw.orderId(), OrderId::new);
            fields.throwIfAny();
            return new LookAtConsignee(id, actor, reason.get(), order.get(), time.now());
        });
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Person.of(consignees.look(command)));
    }

    private static LookReason reason(String name) {
        return Arrays.stream(LookReason.values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> Refused.invalid("reason", "A reason is CLEARANCE, DUTIES, INSPECTION or AUTHORITY."));
    }
}
