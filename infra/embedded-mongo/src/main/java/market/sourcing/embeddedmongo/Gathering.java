package market.sourcing.embeddedmongo;

import java.util.stream.Stream;

/** All candidates in order of position, for a query without an order or with one that no index delivers cheaply. */
record Gathering(Candidates candidates) implements Plan {
    @Override
    public Stream<Integer> positions() {
        return candidates.positions().stream().boxed();
    }

    @Override
    public boolean isSorted() {
        return false;
    }
}
