package market.sourcing.infra.commands;

import java.util.Optional;
import market.sourcing.domain.returns.KnownEvidence;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.shared.AccountId;

/**
 * Lets a command that is only tried show something, whether its sender has uploaded anything or not: what he will show is his to
 * choose, and nothing that stands against showing it.
 */
public record TriedEvidence(KnownEvidence known) implements KnownEvidence {
    /** Of no file that anybody has. */
    public static final String SHA256 = "0".repeat(64);

    private static final Evidence SHOWN = new Evidence(SHA256, "image/jpeg", 1, "shown.jpg");

    @Override
    public Optional<Evidence> find(String sha256, AccountId owner) {
        return OnlyTried.isUnderWay() && sha256.equals(SHA256) ? Optional.of(SHOWN) : known.find(sha256, owner);
    }
}
