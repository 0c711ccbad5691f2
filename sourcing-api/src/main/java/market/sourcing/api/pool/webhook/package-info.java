/** Webhooks of agents: where they are told of what happens in pools, with which secret, what was told, and what is told once more. */
@NullMarked
package market.sourcing.api.pool.webhook;

import org.jspecify.annotations.NullMarked;
