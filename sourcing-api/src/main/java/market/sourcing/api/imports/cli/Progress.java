package market.sourcing.api.imports.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Duration;

/** How far a task has come, in one line of the terminal that is written over and ends when the task does. */
final class Progress implements AutoCloseable {
    private static final Duration BETWEEN_UPDATES = Duration.ofMillis(200);

    private final PrintStream terminal;
    private final String task;
    private final String unit;
    private final long unitSize;
    private final long all;
    private long done;
    private String pace = "";
    private long shownAt = System.nanoTime() - BETWEEN_UPDATES.toNanos();

    /** @param all how much there is to do, in the same measure as what is told to {@link #reach}; 0 when unknown */
    Progress(PrintStream terminal, String task, long all, String unit, long unitSize) {
        this.terminal = terminal;
        this.task = task;
        this.all = all;
        this.unit = unit;
        this.unitSize = unitSize;
    }

    void reach(long amount) {
        reach(amount, "");
    }

    /** @param pace how fast it goes on, for people */
    void reach(long amount, String pace) {
        done = amount;
        this.pace = pace;
        if (System.nanoTime() - shownAt >= BETWEEN_UPDATES.toNanos()) {
            show();
        }
    }

    /** The same bytes; each that is read counts. */
    InputStream counting(InputStream in) {
        return new Counted(in);
    }

    @Override
    public void close() {
        show();
        terminal.println();
    }

    private void show() {
        shownAt = System.nanoTime();
        var share = all > 0 ? " (%d%%)".formatted(100 * done / all) : "";
        terminal.printf("\r%s %,d of %,d %s%s%s", task, done / unitSize, all / unitSize, unit, share, pace);
        terminal.flush();
    }

    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? -1 : 1);
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            count(count);
            return count;
        }

        @Override
        public void close() throws IOException {
            super.close();
            Progress.this.close();
        }

        private void count(int bytes) {
            if (bytes > 0) {
                reach(done + bytes);
            }
        }
    }
}
