/** What has happened to a factory, as stored for good. */
@NullMarked
package market.sourcing.domain.factory.event;

import org.jspecify.annotations.NullMarked;
