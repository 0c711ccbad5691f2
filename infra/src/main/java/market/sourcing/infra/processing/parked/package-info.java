/** Events of the log that nobody can read yet: passed over, remembered, and taken up again when they can be read. */
@NullMarked
package market.sourcing.infra.processing.parked;

import org.jspecify.annotations.NullMarked;
