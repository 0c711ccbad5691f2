package market.sourcing.domain.returns;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.returns.event.CaseEvent;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.returns.event.EvidenceAdded;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Refused;

/** What was shown in a case, by hash. */
public record Proofs(Map<String, Evidence> byHash) {
    private static final int MOST = 50;
    private static final Proofs NONE = new Proofs(Map.of());

    public Proofs {
        byHash = Map.copyOf(byHash);
    }

    static Proofs of(List<Evidence> shown) {
        return NONE.plus(shown);
    }

    Proofs plus(List<Evidence> shown) {
        var all = new HashMap<>(byHash);
        shown.forEach(one -> all.putIfAbsent(one.sha256(), one));
        return new Proofs(all);
    }

    public Optional<Evidence> find(String sha256) {
        return Optional.ofNullable(byHash.get(sha256));
    }

    Optional<CaseEvent> show(CaseSoFar soFar, Actor actor, Evidence evidence, Instant at) {
        var party = soFar.parties().of(actor);
        soFar.mustBeOpen();
        if (byHash.containsKey(evidence.sha256())) {
            return Optional.empty();
        }
        if (byHash.size() >= MOST) {
            throw Refused.invalid("evidence", "A case has at most 50 pieces of evidence.");
        }
        return Optional.of(new EvidenceAdded(
                soFar.caseId(), soFar.orderId(), actor.account().value(), party.name(), evidence, at));
    }
}
