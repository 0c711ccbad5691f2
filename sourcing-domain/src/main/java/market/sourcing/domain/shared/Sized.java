package market.sourcing.domain.shared;

/** An aggregate that may grow large, and tells how large it is, so that no more are kept in memory than there is room for. */
public interface Sized {
    /** What it takes in memory, about. */
    int bytes();
}
