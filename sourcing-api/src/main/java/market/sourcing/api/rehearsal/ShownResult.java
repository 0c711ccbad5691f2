package market.sourcing.api.rehearsal;

import market.sourcing.domain.rehearsal.Findings;
import market.sourcing.domain.rehearsal.delivery.DeliveryFindings;
import market.sourcing.domain.rehearsal.returns.ReturnFindings;
import org.jspecify.annotations.Nullable;

/** What a rehearsal has found; each kind in its own shape. */
sealed interface ShownResult permits ShownFindings, ShownReturnFindings {

    /** Null while nothing was found. */
    static @Nullable ShownResult of(@Nullable Findings findings) {
        return switch (findings) {
            case DeliveryFindings delivery -> ShownFindings.of(delivery);
            case ReturnFindings returns -> ShownReturnFindings.of(returns);
            case null, default -> null;
        };
    }
}
