package market.sourcing.api.connection;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.function.BooleanSupplier;
import market.sourcing.api.problem.BrokenBody;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** A body as it comes: whoever sends it may be slow, but not too slow, and keeps nobody's turn while he is waited for. */
final class PacedInput implements InputBuffer {
    private final InputBuffer body;
    private final BooleanSupplier isThere;
    private final Exchange exchange;
    private final SlowestPace pace;
    private long since;
    private long bytes;

    /** @param isThere whether the next piece, or the end, can be read without waiting */
    PacedInput(InputBuffer body, BooleanSupplier isThere, Exchange exchange, SlowestPace pace) {
        this.body = body;
        this.isThere = isThere;
        this.exchange = exchange;
        this.pace = pace;
    }

    /** The next read is the first of a body. */
    void begin() {
        since = 0;
        bytes = 0;
    }

    /** @throws BrokenBody when it does not come as it must */
    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (since == 0) {
            since = System.nanoTime();
        }
        var read = isThere.getAsBoolean() ? read(handler) : readSlowly(handler);
        bytes += Math.max(0, read);
        if (read > 0 && pace.isMissed(bytes, System.nanoTime() - since)) {
            throw BrokenBody.tooSlow();
        }
        return read;
    }

    private int readSlowly(ApplicationBufferHandler handler) throws IOException {
        var hadTurn = exchange.giveTurn();
        try {
            return read(handler);
        } finally {
            if (hadTurn) {
                exchange.takeTurnAgain();
            }
        }
    }

    private int read(ApplicationBufferHandler handler) throws IOException {
        try {
            return body.doRead(handler);
        } catch (SocketTimeoutException silent) {
            throw BrokenBody.tooSlow();
        } catch (BrokenBody known) {
            throw known;
        } catch (IOException broken) {
            throw BrokenBody.because(broken);
        }
    }

    @Override
    public int available() {
        return body.available();
    }
}
