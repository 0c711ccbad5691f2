package market.sourcing.domain.rehearsal;

/** What a rehearsal has found; each kind of rehearsal has its own. */
public interface Findings {}
