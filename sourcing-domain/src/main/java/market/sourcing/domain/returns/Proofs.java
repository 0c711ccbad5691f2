package market.sourcing.domain.returns;

import java.util.HashSet;
import java.util.Set;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.shared.Refused;

/** What was shown in a case, by hash. */
final class Proofs {
    private static final int MOST = 50;

    private final Set<String> hashes = new HashSet<>();

    boolean has(Evidence evidence) {
        return has(evidence.sha256());
    }

    boolean has(String sha256) {
        return hashes.contains(sha256);
    }

    void mustHaveRoom() {
        if (hashes.size() >= MOST) {
            throw Refused.invalid("evidence", "A case has at most 50 pieces of evidence.");
        }
    }

    void add(Evidence evidence) {
        hashes.add(evidence.sha256());
    }
}
