package market.sourcing.infra.imports.offer;

import java.io.IOException;
import market.sourcing.infra.digest.Sha256;
import market.sourcing.infra.imports.line.BoundedLines;
import market.sourcing.infra.imports.line.Line;
import market.sourcing.infra.imports.run.RowRefused;

/** Reads lines into windows; what can't be a row is refused here, before anything is asked of the marketplace. */
final class WindowReader {
    private final OfferReader offers = new OfferReader();
    private final BoundedLines lines;
    private final int mostRows;
    private final long mostBytes;

    WindowReader(BoundedLines lines, int mostRows, long mostBytes) {
        this.lines = lines;
        this.mostRows = mostRows;
        this.mostBytes = mostBytes;
    }

    /** The next window; empty at the end of the file. */
    Window next() throws IOException {
        var window = new Window();
        while (!window.holds(mostRows, mostBytes)) {
            var line = lines.next();
            if (line == null) {
                return window;
            }
            window.passed(line.number(), line.endOffset(), line.bytes().length);
            if (line.blank()) {
                window.blankLine();
            } else {
                read(line, window);
            }
        }
        return window;
    }

    private void read(Line line, Window window) {
        try {
            window.row(new ReadRow(line.number(), Sha256.of(line.bytes()), offers.read(line)));
        } catch (RowRefused refused) {
            window.refused(refused.at(line.number(), null));
        }
    }
}
