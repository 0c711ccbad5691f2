package market.sourcing.domain.returns;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.shared.Refused;

/** What was shown in a case, by hash. */
final class Proofs {
    private static final int MOST = 50;

    private final Map<String, Evidence> byHash = new HashMap<>();

    boolean has(Evidence evidence) {
        return has(evidence.sha256());
    }

    private boolean has(String sha256) {
        return byHash.containsKey(sha256);
    }

    Optional<Evidence> find(String sha256) {
        return Optional.ofNullable(byHash.get(sha256));
    }

    void mustHaveRoom() {
        if (byHash.size() >= MOST) {
            throw Refused.invalid("evidence", "A case has at most 50 pieces of evidence.");
        }
    }

    void add(Evidence evidence) {
        byHash.putIfAbsent(evidence.sha256(), evidence);
    }
}
