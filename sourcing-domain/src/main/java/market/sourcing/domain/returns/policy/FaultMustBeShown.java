package market.sourcing.domain.returns.policy;

import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.returns.Claim;
import market.sourcing.domain.returns.Purchase;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** Who says that goods are broken, wrong or false shows them. */
public final class FaultMustBeShown implements ReturnPolicy {

    @Override
    public Optional<Refused> objection(Purchase purchase, Claim claim, Claim.Line line) {
        return !claim.reason().needsEvidence() || claim.hasEvidence()
                ? Optional.empty()
                : Optional.of(new Refused(
                        RefusalCode.EVIDENCE_MISSING,
                        "This claim needs a photo or a document.",
                        Map.of("reason", claim.reason().name())));
    }
}
