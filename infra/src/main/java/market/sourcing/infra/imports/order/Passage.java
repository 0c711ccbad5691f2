package market.sourcing.infra.imports.order;

import market.sourcing.infra.imports.run.RowRefused;
import org.jspecify.annotations.Nullable;

/**
 * One row of a book with all its lines, or lines that hold none.
 *
 * @param line its first, counted from 1
 * @param endOffset the byte of the file at which the next one begins
 * @param blank lines that hold no row: blank ones, the header, and those that a row has beside its first
 * @param row null where there is none, or none that can be taken
 * @param refused why a row can't be taken, or null
 */
record Passage(
        long line,
        long lastLine,
        long endOffset,
        long bytes,
        long blank,
        @Nullable StatedRow row,
        @Nullable RowRefused refused) {}
