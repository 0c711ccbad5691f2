/** What an auditor takes away: the events of a range of positions, a line each, and a manifest that ties them to a signed checkpoint. */
@NullMarked
package market.sourcing.transparency.export;

import org.jspecify.annotations.NullMarked;
