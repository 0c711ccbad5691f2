package market.sourcing.api.factory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Read;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.contract.Required;
import market.sourcing.api.money.MoneyBody;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.Changes;
import market.sourcing.api.version.IfMatch;
import market.sourcing.domain.factory.FreightTemplate;
import market.sourcing.domain.factory.FreightZone;
import market.sourcing.domain.factory.command.StateFreight;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code PUT /api/factories/{id}/freight} */
@RestController
record StateFreightController(Changes changes) {
    /**
     * A freight template.
     *
     * @param currency ISO 4217 of every fee
     * @param assumedGrams what a piece counts for whose listing states no weight
     * @param zones 1 to 50
     */
    record Request(
            @Required @Nullable String currency,
            @Required @Nullable Integer assumedGrams,
            @Required @Nullable List<@Nullable Zone> zones) {}

    /**
     * Some regions and their fees.
     *
     * @param regions ISO 3166 codes, or * for everywhere else
     * @param furtherFee for every furtherGrams begun beyond the first
     * @param freeFrom the goods' amount from which freight is free; left out for never
     */
    record Zone(
            @Required @Nullable List<@Nullable String> regions,
            @Required @Nullable Integer firstGrams,
            @Required @Nullable MoneyBody firstFee,
            @Required @Nullable Integer furtherGrams,
            @Required @Nullable MoneyBody furtherFee,
            @Nullable MoneyBody freeFrom) {}

    /** What the factory asks for sending goods from now on; orders and quotes of before keep their freight. */
    @Refuses(RefusalCode.FACTORY_UNKNOWN)
    @OpenToAccounts
    @PutMapping("/api/factories/{id}/freight")
    ResponseEntity<Answers.Changed> state(
            @RequestBody Submitted<Request> body,
            @PathVariable FactoryId id,
            @IfMatch @Nullable Long expected,
            Actor actor) {
        var template = body.read(StateFreightController::template);
        return changes.send(id.value(), new StateFreight(id, expected, actor, template.get()), actor);
    }

    private static Read<FreightTemplate> template(Request raw, FieldErrors fields) {
        var currency = fields.required("currency", raw.currency(), Currencies::of);
        var assumed = fields.required("assumedGrams", raw.assumedGrams());
        fields.required("zones", raw.zones());
        var zones = new ArrayList<Read<FreightZone>>();
        for (var zone : raw.zones() == null ? List.<@Nullable Zone>of() : raw.zones()) {
            zones.add(zone("zones[" + zones.size() + "]", zone, fields));
        }
        return fields.made(
                "",
                () -> new FreightTemplate(
                        currency.get(),
                        assumed.get(),
                        zones.stream().map(Read::get).toList()));
    }

    private static Read<FreightZone> zone(String field, @Nullable Zone raw, FieldErrors fields) {
        if (raw == null) {
            return fields.required(field, null);
        }
        var regions = regions(field + ".regions", raw.regions(), fields);
        var firstGrams = fields.required(field + ".firstGrams", raw.firstGrams());
        var firstFee = MoneyBody.read(field + ".firstFee", raw.firstFee(), fields);
        var furtherGrams = fields.required(field + ".furtherGrams", raw.furtherGrams());
        var furtherFee = MoneyBody.read(field + ".furtherFee", raw.furtherFee(), fields);
        var freeFrom = MoneyBody.readOptional(field + ".freeFrom", raw.freeFrom(), fields);
        return fields.madeOfParts(
                field,
                () -> new FreightZone(
                        new LinkedHashSet<>(regions.stream().map(Read::get).toList()),
                        firstGrams.get(),
                        firstFee.get(),
                        furtherGrams.get(),
                        furtherFee.get(),
                        freeFrom.get()));
    }

    private static List<Read<String>> regions(String field, @Nullable List<@Nullable String> raw, FieldErrors fields) {
        fields.required(field, raw);
        var regions = new ArrayList<Read<String>>();
        for (var region : raw == null ? List.<@Nullable String>of() : raw) {
            regions.add(fields.required(field + "[" + regions.size() + "]", region, FreightZone::region));
        }
        return regions;
    }
}
