/**
 * The feed of pools: what each listing and factory in one says, at every position of the log, and what has changed since; derived from
 * the log, in tables of its own.
 */
@NullMarked
package market.sourcing.infra.feed;

import org.jspecify.annotations.NullMarked;
