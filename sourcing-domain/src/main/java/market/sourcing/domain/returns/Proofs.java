package market.sourcing.domain.returns;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.returns.event.EvidenceAdded;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Refused;

/** What was shown in a case, by hash. */
final class Proofs {
    private static final int MOST = 50;

    private final Course course;
    private final Map<String, Evidence> byHash = new HashMap<>();

    Proofs(Course course) {
        this.course = course;
        course.requested().evidence().forEach(this::add);
    }

    Optional<Evidence> find(String sha256) {
        return Optional.ofNullable(byHash.get(sha256));
    }

    void show(Actor actor, CaseParty party, Evidence evidence, Instant at) {
        course.mustBeOpen();
        if (byHash.containsKey(evidence.sha256())) {
            return;
        }
        if (byHash.size() >= MOST) {
            throw Refused.invalid("evidence", "A case has at most 50 pieces of evidence.");
        }
        apply(new EvidenceAdded(
                course.caseId(), course.orderId(), actor.account().value(), party.name(), evidence, at));
    }

    void note(EvidenceAdded event) {
        add(event.evidence());
    }

    private void add(Evidence evidence) {
        byHash.putIfAbsent(evidence.sha256(), evidence);
    }
}
