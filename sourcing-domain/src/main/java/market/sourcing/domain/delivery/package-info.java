/** The promise that goods leave the factory in time: its clock, its parcels, and what is paid when it is missed. */
@NullMarked
package market.sourcing.domain.delivery;

import org.jspecify.annotations.NullMarked;
