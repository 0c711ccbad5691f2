package market.sourcing.projections.returns.cases;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.returns.CaseParty;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.returns.event.EvidenceAdded;
import market.sourcing.domain.returns.event.ReturnRequested;
import market.sourcing.projections.fold.Instants;

/**
 * What a party showed.
 *
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits
 * @param party BUYER, FACTORY or OPERATOR
 */
public record Proof(String sha256, String mediaType, long bytes, String name, String party, Instant at) {

    static List<Proof> of(ReturnRequested event) {
        return event.evidence().stream()
                .map(shown -> of(shown, CaseParty.BUYER.name(), event.requestedAt()))
                .toList();
    }

    static Proof of(EvidenceAdded event) {
        return of(event.evidence(), event.party(), event.addedAt());
    }

    private static Proof of(Evidence shown, String party, Instant at) {
        return new Proof(shown.sha256(), shown.mediaType(), shown.bytes(), shown.name(), party, Instants.stored(at));
    }
}
