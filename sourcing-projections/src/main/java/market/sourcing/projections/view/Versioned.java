package market.sourcing.projections.view;

/** A document that tells which version of its aggregate it shows, so that a client can wait for its own change. */
public interface Versioned {
    /** The aggregate's last applied sequence number, from 0. */
    long version();
}
