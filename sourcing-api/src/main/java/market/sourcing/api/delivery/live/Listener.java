package market.sourcing.api.delivery.live;

import java.time.Instant;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.projections.delivery.promise.Whose;

/**
 * Who listens.
 *
 * @param whose the promises that it may hear of
 * @param until when its token expires
 */
record Listener(AccountId account, Whose whose, Instant until) {}
