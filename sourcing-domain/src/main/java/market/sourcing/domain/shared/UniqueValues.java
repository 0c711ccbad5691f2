package market.sourcing.domain.shared;

import java.util.Optional;

/**
 * Values that only one thing may hold, reserved in the transaction that appends the event, so that two nodes can't both
 * win.
 */
public interface UniqueValues {

    /**
     * Reserves a value for a holder; a value the holder has already stays theirs.
     *
     * @return whether the holder has it now; false when another holder has it
     */
    boolean reserve(Uniqueness scope, String value, String holder);

    /** Who has a value, as far as it is committed. */
    Optional<String> holder(Uniqueness scope, String value);

    /** Gives a value back; nothing happens when the holder does not have it. */
    void release(Uniqueness scope, String value, String holder);
}
