package market.sourcing.domain.returns;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.returns.event.EvidenceAdded;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Refused;

/** What was shown in a case, by hash. */
final class Proofs {
    private static final int MOST = 50;

    private final Course course;
    private final Set<String> hashes = new HashSet<>();

    Proofs(Course course) {
        this.course = course;
        course.requested().evidence().forEach(this::add);
    }

    void show(Actor actor, CaseParty party, Evidence evidence, Instant at) {
        course.mustBeOpen();
        if (hashes.contains(evidence.sha256())) {
            return;
        }
        if (hashes.size() >= MOST) {
            throw Refused.invalid("evidence", "A case has at most 50 pieces of evidence.");
        }
        apply(new EvidenceAdded(
                course.caseId(), course.orderId(), actor.account().value(), party.name(), evidence, at));
    }

    void note(EvidenceAdded event) {
        add(event.evidence());
    }

    private void add(Evidence evidence) {
        hashes.add(evidence.sha256());
    }
}
