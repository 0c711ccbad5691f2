package market.sourcing.transparency.export;

import market.sourcing.transparency.log.LoggedEvent;
import market.sourcing.transparency.merkle.Hash;

/**
 * A line of an export.
 *
 * @param recorded the leaf that was recorded when the event got its position; if the row was changed since, it is another one
 */
public record ExportedEvent(LoggedEvent event, Hash recorded) {}
