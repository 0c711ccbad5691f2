package market.sourcing.api.consignee;

import java.util.Arrays;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Read;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.OneOf;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.contract.Required;
import market.sourcing.api.idempotency.CreationKey;
import market.sourcing.api.idempotency.IdempotencyKey;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.domain.consignee.DocumentKind;
import market.sourcing.domain.consignee.Identity;
import market.sourcing.domain.consignee.command.StateConsignee;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ConsigneeId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Role;
import market.sourcing.domain.shared.StationId;
import market.sourcing.infra.consignee.Consignees;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/consignees} */
@RestController
record StateConsigneeController(Consignees consignees, TradeTime time) {
    static final String PATH = "/api/consignees";

    private static final String KIND = "consignees";

    /**
     * Who a person is, for customs.
     *
     * @param station into whose market goods are sent to this person, such as vn
     * @param name as in the document, 1 to 100 characters
     * @param address where the goods go, 1 to 500 characters in any number of lines
     * @param telephone 5 to 15 digits, with blanks, hyphens and brackets, and a plus sign in front of the country
     * @param document what the number is of
     * @param number of the document, 4 to 40 letters, digits, blanks, hyphens or slashes
     */
    record Request(
            @Required @Nullable String station,
            @Required @Nullable String name,
            @Required @Nullable String address,
            @Required @Nullable String telephone,
            @OneOf(DocumentKind.class) @Required @Nullable String document,
            @Required @Nullable String number) {
        /** Of nobody in particular: what is printed ends in logs. */
        @Override
        public String toString() {
            return "a request about a person";
        }
    }

    /** What is asked, and who it is about. */
    private record Stated(StateConsignee command, Identity identity) {}

    /**
     * States a person in whose name goods go through customs. Who it is is sealed: nobody but customs sees it again, also not you. Who
     * is not ordered for within 30 days is erased.
     */
    @Refuses(
            value = {
                RefusalCode.STATION_UNKNOWN,
                RefusalCode.STATION_CLOSED,
                RefusalCode.CONSIGNEE_NOT_NEEDED,
                RefusalCode.CONSIGNEE_ERASED,
                RefusalCode.TOO_MANY_CONSIGNEES
            },
            api = ApiCode.IDENTITIES_UNAVAILABLE)
    @OpenTo(Role.AGENT)
    @PostMapping(PATH)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Answers.Changed> state(
            @RequestBody Submitted<Request> body, @IdempotencyKey CreationKey key, Actor actor) {
        var id = new ConsigneeId(key.id(ConsigneeId.PREFIX, KIND, actor.account()));
        var stated = body.read((raw, fields) -> {
            var station = fields.required("station", raw.station(), StationId::ofCode);
            var identity = identity(raw, fields);
            fields.throwIfAny();
            return new Stated(new StateConsignee(id, actor, station.get(), time.now()), identity.get());
        });
        long version = consignees.state(stated.command(), stated.identity());
        return Answers.created(PATH + "/" + id, version, new Answers.Changed(id.value(), version));
    }

    private static Read<Identity> identity(Request raw, FieldErrors fields) {
        var name = fields.required("name", raw.name(), Identity::name);
        var address = fields.required("address", raw.address(), Identity::address);
        var telephone = fields.required("telephone", raw.telephone(), Identity::telephone);
        var document = fields.required("document", raw.document(), StateConsigneeController::document);
        var number = fields.required("number", raw.number(), Identity::number);
        return fields.made(
                "", () -> new Identity(name.get(), address.get(), telephone.get(), document.get(), number.get()));
    }

    private static DocumentKind document(String name) {
        return Arrays.stream(DocumentKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.invalid(
                        "document", "A document is PASSPORT, NATIONAL_ID, RESIDENCE_PERMIT or CUSTOMS_CODE."));
    }
}
