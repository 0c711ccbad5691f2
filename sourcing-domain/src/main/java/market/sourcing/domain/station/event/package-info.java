/** What has happened to stations, as stored for good. */
@NullMarked
package market.sourcing.domain.station.event;

import org.jspecify.annotations.NullMarked;
