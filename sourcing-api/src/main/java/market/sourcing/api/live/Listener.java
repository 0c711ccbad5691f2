package market.sourcing.api.live;

import market.sourcing.api.security.TokenEnd;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.projections.board.Whose;

/**
 * Who listens.
 *
 * @param whose the board that it may hear of
 * @param end of its token
 */
record Listener(AccountId account, Whose whose, TokenEnd end) {}
