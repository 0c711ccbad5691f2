/** What a caller may do with a thing now: its verbs, each with the command that it comes to, tried and not done. */
@NullMarked
package market.sourcing.api.actions;

import org.jspecify.annotations.NullMarked;
