package market.sourcing.infra.commands;

import market.sourcing.domain.shared.Actor;

/**
 * Tells what would come of a command by trying it: it is handled as it always is, by the newest there is, and then all of it is
 * taken back. Nothing is appended, no unique value is taken, and nobody else meets what it changed. What has fallen due before it
 * is done first, and stays done: it would be by whoever came next.
 */
public interface Trials {

    /**
     * Tries it. Throws whatever {@link Commands#send} does but what a rule says, and
     *
     * @throws IllegalStateException in a transaction of the caller, where what is written is not held back until the end
     */
    Tried tried(Object command, Actor actor);
}
