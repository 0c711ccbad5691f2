package market.sourcing.api.consignee;

import market.sourcing.api.access.OpenTo;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.time.TradeTime;
import market.sourcing.domain.consignee.command.EraseConsignee;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ConsigneeId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.consignee.Consignees;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code DELETE /api/consignees/{id}} */
@RestController
record EraseConsigneeController(Consignees consignees, TradeTime time) {
    /**
     * Erases who a person is, and the key that it was sealed with. What was ordered stays as it is. Refused while an order in the
     * person's name is neither over nor delivered, and while a parcel of one is packed and not through customs; its facts name those
     * orders and those consolidations.
     */
    @Refuses({RefusalCode.CONSIGNEE_UNKNOWN, RefusalCode.CONSIGNEE_NEEDED})
    @OpenTo({Role.AGENT, Role.OPERATOR})
    @DeleteMapping(StateConsigneeController.PATH + "/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@PathVariable ConsigneeId id, Actor actor) {
        consignees.erase(new EraseConsignee(id, actor, time.now()));
    }
}
