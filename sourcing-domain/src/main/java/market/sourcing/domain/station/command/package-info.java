/** What can be asked of stations. */
@NullMarked
package market.sourcing.domain.station.command;

import org.jspecify.annotations.NullMarked;
