package market.sourcing.embeddedmongo;

import java.util.stream.Stream;

/** A way to answer a query: positions of candidates, each once, which the server's matcher then judges. */
sealed interface Plan permits UniqueLookup, OrderedWalk, Gathering, Union {
    /** The candidates, found as they are asked for; valid until the collection changes. */
    Stream<Integer> positions();

    /** Whether the candidates come in the order the query asked for; otherwise they come in order of position. */
    boolean isSorted();
}
