package market.sourcing.domain.returns;

import java.util.Optional;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.shared.AccountId;

/** What people have uploaded to show it. */
public interface KnownEvidence {

    /** What is stored under a hash, as this account called it; empty unless the account itself uploaded it. */
    Optional<Evidence> find(String sha256, AccountId owner);
}
