package market.sourcing.infra.embedded.mongo;

import java.util.BitSet;
import java.util.stream.Stream;

/** Sets of document positions, one bit a document. */
final class Positions {
    private Positions() {}

    static BitSet of(Stream<Entry> entries) {
        var positions = new BitSet();
        entries.forEach(entry -> positions.set(entry.position()));
        return positions;
    }
}
