package market.sourcing.infra.evidence;

import java.time.Instant;
import market.sourcing.domain.returns.EvidenceName;
import market.sourcing.domain.shared.AccountId;

/** Who sends a file, and what they call it. */
record Upload(AccountId owner, EvidenceName name, Instant at) {}
