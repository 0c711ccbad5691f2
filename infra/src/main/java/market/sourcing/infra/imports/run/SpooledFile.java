package market.sourcing.infra.imports.run;

import java.util.Optional;
import java.util.UUID;

/**
 * One receiving of an import's file. An import that failed or was called off has its file sent again, and two nodes may be sent
 * the same one: what becomes of one receiving never touches another.
 *
 * @param receipt tells it from others of the same import; empty for what was received before they were told apart
 */
record SpooledFile(ImportId id, String receipt) {
    private static final String BETWEEN = ".";

    static SpooledFile next(ImportId id) {
        return new SpooledFile(id, UUID.randomUUID().toString());
    }

    /** The one that a file name begins with. */
    static Optional<SpooledFile> parse(String stem) {
        int dot = stem.indexOf(BETWEEN);
        return dot < 0
                ? ImportId.parse(stem).map(id -> new SpooledFile(id, ""))
                : ImportId.parse(stem.substring(0, dot)).map(id -> new SpooledFile(id, stem.substring(dot + 1)));
    }

    String stem() {
        return receipt.isEmpty() ? id.value() : id.value() + BETWEEN + receipt;
    }

    @Override
    public String toString() {
        return id.value();
    }
}
