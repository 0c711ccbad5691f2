package market.sourcing.infra.commands;

import market.sourcing.domain.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What would come of a command.
 *
 * @param refusal what it would be refused with; null when it would be done
 * @param changes whether anything would happen; false where it is refused, or what it does has been done before
 */
public record Tried(@Nullable Refused refusal, boolean changes) {

    static Tried refused(Refused refusal) {
        return new Tried(refusal, false);
    }

    public boolean isAllowed() {
        return refusal == null;
    }
}
