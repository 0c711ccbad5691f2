package market.sourcing.api.consignee;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.contract.OneOf;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.security.Caller;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.MinVersion;
import market.sourcing.api.version.PathIds;
import market.sourcing.domain.consignee.LookReason;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ConsigneeId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Role;
import market.sourcing.projections.consignee.ConsigneesHandler;
import market.sourcing.projections.consignee.FindConsignee;
import market.sourcing.projections.consignee.StatedConsignee;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/consignees/{id}} */
@RestController
record ConsigneeController(ConsigneesHandler consignees) {
    /**
     * What has become of a person. Not who it is.
     *
     * @param station into whose market goods are sent to this person, such as vn
     * @param unusedUntil when the person is erased unless somebody orders in this name; null once somebody did, and after the erasure
     * @param orders how many were placed in this name
     * @param looks the last 50 of customs, the newest last
     * @param looked how often customs have looked
     * @param erasedAt null while it is known who it is
     */
    record ConsigneeShown(
            String id,
            long version,
            String station,
            Instant statedAt,
            @Nullable Instant unusedUntil,
            int orders,
            List<LookShown> looks,
            int looked,
            @Nullable Instant erasedAt) {

        static ConsigneeShown of(StatedConsignee consignee) {
            return new ConsigneeShown(
                    consignee.id(),
                    consignee.version(),
                    consignee.station(),
                    consignee.statedAt(),
                    consignee.unusedUntil(),
                    consignee.orders(),
                    consignee.looks().stream().map(LookShown::of).toList(),
                    consignee.looked(),
                    consignee.erasedAt());
        }
    }

    /**
     * Customs looked at who a person is.
     *
     * @param accountId who looked
     * @param orderId of which goods; null when it was for none in particular
     */
    record LookShown(
            String accountId,
            @OneOf(LookReason.class) String reason,
            @Nullable String orderId,
            Instant lookedAt) {
        static LookShown of(StatedConsignee.Look look) {
            return new LookShown(look.account(), look.reason(), look.orderId(), look.at());
        }
    }

    /** Shows an agent, operators, auditors and customs what has become of a person, and who has looked. */
    @Refuses(RefusalCode.CONSIGNEE_UNKNOWN)
    @OpenTo({Role.AGENT, Role.OPERATOR, Role.AUDITOR, Role.CUSTOMS})
    @GetMapping(StateConsigneeController.PATH + "/{id}")
    ResponseEntity<ConsigneeShown> show(
            @PathVariable ConsigneeId id,
            @RequestParam(name = MinVersion.PARAMETER, required = false) @Nullable String minVersion,
            Actor actor) {
        var found = MinVersion.of(minVersion)
                .await(() -> seen(id, actor), StatedConsignee::version)
                .orElseThrow(() -> PathIds.unknown(RefusalCode.CONSIGNEE_UNKNOWN, id.value()));
        return Answers.shown(found.version(), ConsigneeShown.of(found));
    }

    private Optional<StatedConsignee> seen(ConsigneeId id, Actor actor) {
        return consignees
                .handle(new FindConsignee(id.value()))
                .filter(found -> actor.is(Role.CUSTOMS) || Caller.of(actor).maySeeAllOf(found.agentId()));
    }
}
