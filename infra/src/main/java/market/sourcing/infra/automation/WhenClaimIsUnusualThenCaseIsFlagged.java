package market.sourcing.infra.automation;

import java.time.Duration;
import java.time.InstantSource;
import market.sourcing.domain.returns.command.FlagCase;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.Refused;
import market.sourcing.infra.abuse.Suspicion;
import market.sourcing.infra.abuse.Suspicions;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.commands.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** A person is to look at the case; nothing is decided by it. A case takes each signal once, however often it is told. */
@Component
record WhenClaimIsUnusualThenCaseIsFlagged(Suspicions suspicions, Commands commands, InstantSource clock) {
    private static final Logger LOG = LoggerFactory.getLogger(WhenClaimIsUnusualThenCaseIsFlagged.class);
    private static final int AT_ONCE = 100;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Tells what is to be told; how long to rest until there may be more. */
    Duration tell() {
        var some = suspicions.some(AT_ONCE);
        some.forEach(this::tell);
        return some.size() < AT_ONCE ? PAUSE : Duration.ZERO;
    }

    private void tell(Suspicion suspicion) {
        try {
            commands.<Long>send(
                    new FlagCase(
                            new CaseId(suspicion.caseId()),
                            suspicion.signal().name(),
                            suspicion.facts(),
                            suspicion.events(),
                            clock.instant()),
                    Platform.ACTOR);
        } catch (Refused refused) {
            LOG.error("{} does not take the flag {}: {}", suspicion.caseId(), suspicion.signal(), refused.code());
        }
        suspicions.told(suspicion);
    }
}
