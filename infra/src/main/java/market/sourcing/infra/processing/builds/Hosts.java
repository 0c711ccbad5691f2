package market.sourcing.infra.processing.builds;

import java.util.Collection;
import java.util.OptionalLong;

/** What works on builds on this node. Used by one thread. */
public interface Hosts {

    /** Works on these from now on, and on no others. */
    void host(Collection<Build> wanted);

    /** Where it is; empty when it is another node's, or nothing but what its row says. */
    OptionalLong position(Build build);
}
