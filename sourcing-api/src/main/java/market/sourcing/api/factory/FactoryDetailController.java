package market.sourcing.api.factory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.badge.BadgeBody;
import market.sourcing.api.contract.OneOf;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.security.Caller;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.MinVersion;
import market.sourcing.api.version.PathIds;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.projections.factory.profile.FactoryProfile;
import market.sourcing.projections.factory.profile.FactoryState;
import market.sourcing.projections.factory.profile.FindFactory;
import market.sourcing.projections.factory.profile.FindFactoryHandler;
import market.sourcing.projections.standing.badge.FactoryBadge;
import market.sourcing.projections.standing.badge.FindBadge;
import market.sourcing.projections.standing.badge.FindBadgeHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/factories/{id}} */
@RestController
record FactoryDetailController(FindFactoryHandler factories, FindBadgeHandler badges) {
    /**
     * A factory. Trading partners see who it is; the owner, operators and auditors see all of it.
     *
     * @param ownerId null where the caller may not know
     * @param taxNumber null where the caller may not know
     * @param reason why it was last suspended or reinstated; null where it never was or the caller may not know
     * @param badges what it has earned; none while it is suspended
     * @param payWithinMinutes so long after ordering it lets an unpaid order be closed; null where it states no time of its own
     * @param orders null where the caller may not know
     */
    record Response(
            String id,
            long version,
            @OneOf(FactoryState.class) String state,
            boolean verified,
            String name,
            String country,
            String region,
            @Nullable String ownerId,
            @Nullable String taxNumber,
            @Nullable String reason,
            List<BadgeBody> badges,
            @Nullable Long payWithinMinutes,
            long listings,
            @Nullable Long orders,
            Instant onboardedAt,
            Instant changedAt) {}

    /** Shows a factory with its papers, terms and standing, as far as the caller may see them. */
    @Refuses(RefusalCode.FACTORY_UNKNOWN)
    @OpenToAccounts
    @GetMapping("/api/factories/{id}")
    ResponseEntity<Response> factory(
            @PathVariable FactoryId id,
            @RequestParam(name = MinVersion.PARAMETER, required = false) @Nullable String minVersion,
            Actor actor) {
        var profile = MinVersion.of(minVersion)
                .await(() -> seen(id.value(), actor), FactoryProfile::version)
                .orElseThrow(() -> PathIds.unknown(RefusalCode.FACTORY_UNKNOWN, id.value()));
        return Answers.shownWhole(
                profile.version(), shown(profile, Caller.of(actor).maySeeAllOf(profile.ownerId())));
    }

    /** Others know a factory once it trades. */
    private Optional<FactoryProfile> seen(String id, Actor actor) {
        return factories
                .handle(new FindFactory(id))
                .filter(profile -> profile.state() == FactoryState.VERIFIED
                        || Caller.of(actor).maySeeAllOf(profile.ownerId()));
    }

    private List<BadgeBody> badges(FactoryProfile profile) {
        return profile.state() == FactoryState.SUSPENDED
                ? List.of()
                : badges.handle(new FindBadge(profile.id())).filter(FactoryBadge::isHeld).map(BadgeBody::of).stream()
                        .toList();
    }

    private Response shown(FactoryProfile profile, boolean all) {
        return new Response(
                profile.id(),
                profile.version(),
                profile.state().name(),
                profile.verified(),
                profile.name(),
                profile.country(),
                profile.region(),
                all ? profile.ownerId() : null,
                all ? profile.taxNumber() : null,
                all ? profile.reason() : null,
                badges(profile),
                profile.payWithinMinutes(),
                profile.listings(),
                all ? profile.orders() : null,
                profile.onboardedAt(),
                profile.changedAt());
    }
}
