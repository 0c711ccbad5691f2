/**
 * Tells agents of what happens in pools at addresses of their own, by the convention of Standard Webhooks: each message signed, in order, again
 * and again until it is taken.
 */
@NullMarked
package market.sourcing.infra.feed.webhook;

import org.jspecify.annotations.NullMarked;
