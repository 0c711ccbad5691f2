package market.sourcing.infra.timers;

/**
 * How full the agenda is.
 *
 * @param waiting all timers there are
 * @param late of those, the ones that are due
 */
public record AgendaCounts(long waiting, long late) {}
