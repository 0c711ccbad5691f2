package market.sourcing.infra.timers;

import market.sourcing.domain.timer.Timer;

/**
 * A timer as it stands in the agenda. A row that has been set anew since is another entry.
 *
 * @param setAt the position of the event that set it
 * @param attempts how often in a row its handler has failed
 */
record AgendaEntry(Timer timer, long setAt, int attempts) {}
