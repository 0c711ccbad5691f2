package market.sourcing.infra.imports.run;

import java.util.Map;

/**
 * Counts the lines of a file while it comes in, and tells a file of rows from one that is made of nothing.
 *
 * <p>A spreadsheet's export leaves a few blank lines between or behind its rows; nobody leaves more of them than rows.
 */
final class BlankLines {
    private final ImportSettings settings;
    private long lines;
    private long blank;
    private long inARow;
    private boolean begun;
    private boolean filled;

    BlankLines(ImportSettings settings) {
        this.settings = settings;
    }

    /** @throws FileRefused {@link FileFault#TOO_MANY_BLANK_LINES} */
    void passed(byte[] bytes, int length) {
        for (int at = 0; at < length; at++) {
            switch (bytes[at]) {
                case '\n' -> end();
                case ' ', '\t', '\r' -> begun = true;
                default -> {
                    begun = true;
                    filled = true;
                }
            }
        }
    }

    /** How many lines there were; one without a line end counts too. */
    long lines() {
        return begun ? lines + 1 : lines;
    }

    private void end() {
        lines++;
        inARow = filled ? 0 : inARow + 1;
        blank += filled ? 0 : 1;
        begun = false;
        filled = false;
        if (inARow > settings.mostBlankInARow()) {
            throw refused("mostInARow", settings.mostBlankInARow());
        }
        if (blank > settings.mostBlank() && blank > lines - blank) {
            throw refused("most", settings.mostBlank());
        }
    }

    private FileRefused refused(String bound, long most) {
        return new FileRefused(FileFault.TOO_MANY_BLANK_LINES, Map.of(bound, most, "line", lines));
    }
}
