package market.sourcing.api.factory;

import java.util.Optional;
import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.returnrule.KnownRules;
import market.sourcing.api.returnrule.RuleShown;
import market.sourcing.api.security.Caller;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.MinVersion;
import market.sourcing.api.version.PathIds;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.projections.factory.profile.FindFactory;
import market.sourcing.projections.factory.profile.FindFactoryHandler;
import market.sourcing.projections.returns.rule.FactoryReturnRule;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/factories/{id}/return-rule} */
@RestController
record ShowReturnRuleController(KnownRules rules, FindFactoryHandler factories) {
    /**
     * On which terms the factory takes goods back that are ordered now, and the platform's numbers, which no factory can
     * undercut. The ETag is the factory's version, for stating another rule.
     *
     * @param version an earlier version that an order names; it has no ETag
     */
    @Refuses({RefusalCode.FACTORY_UNKNOWN, RefusalCode.RETURN_RULE_UNKNOWN})
    @OpenToAccounts
    @GetMapping("/api/factories/{id}/return-rule")
    ResponseEntity<RuleShown> rule(
            @PathVariable FactoryId id,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(name = MinVersion.PARAMETER, required = false) @Nullable String minVersion,
            Actor actor) {
        var factory = id.value();
        if (version != null) {
            return ResponseEntity.ok(Optional.of(version)
                    .filter(_ -> isSeen(factory, actor))
                    .flatMap(name -> rules.version(factory, name))
                    .orElseThrow(() -> PathIds.unknown(RefusalCode.RETURN_RULE_UNKNOWN, version)));
        }
        var latest = MinVersion.of(minVersion)
                .await(() -> rules.latest(factory).filter(_ -> isSeen(factory, actor)), FactoryReturnRule::version)
                .orElseThrow(() -> PathIds.unknown(RefusalCode.FACTORY_UNKNOWN, id.value()));
        return Answers.shown(latest.version(), rules.binding(factory, latest));
    }

    /** Who traded with a factory reads its rules also while it is suspended. */
    private boolean isSeen(String factory, Actor actor) {
        return factories
                .handle(new FindFactory(factory))
                .filter(profile -> profile.verified() || Caller.of(actor).maySeeAllOf(profile.ownerId()))
                .isPresent();
    }
}
