package market.sourcing.domain.vocabulary;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.returns.KnownEvidence;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.shared.AccountId;

/** What was uploaded, by its owner and its hash. */
final class InMemoryEvidence implements KnownEvidence {
    private final Map<String, Evidence> uploads = new HashMap<>();

    void add(String owner, Evidence shown) {
        uploads.put(owner + "/" + shown.sha256(), shown);
    }

    @Override
    public Optional<Evidence> find(String sha256, AccountId owner) {
        return Optional.ofNullable(uploads.get(owner.value() + "/" + sha256));
    }
}
