package market.sourcing.projections.ledger.movements;

import org.jspecify.annotations.Nullable;

/**
 * Asks for the trial balance.
 *
 * @param at the last position that counts, or null for all that the view has reached
 */
public record FindTrialBalance(@Nullable Long at) {}
