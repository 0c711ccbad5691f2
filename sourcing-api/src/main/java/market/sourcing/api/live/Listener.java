package market.sourcing.api.live;

import java.time.Instant;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.projections.board.Whose;

/**
 * Who listens.
 *
 * @param whose the board that it may hear of
 * @param until when its token expires
 */
record Listener(AccountId account, Whose whose, Instant until) {}
