package market.sourcing.api.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** The way to a store, which can be cut, swallow everything, or be slow. */
final class Proxy implements AutoCloseable {
    private static final int BUFFER = 16 * 1024;

    private final int target;
    private final ServerSocket listening;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private State state = State.OPEN;
    private volatile Duration delay = Duration.ZERO;

    private enum State {
        OPEN,
        SWALLOWING,
        CUT
    }

    Proxy(int target) throws IOException {
        this.target = target;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Ends what is open, and whatever comes. */
    void cut() {
        become(State.CUT);
        drop();
    }

    /** Takes everything and lets nothing through, in either direction. */
    void swallow() {
        become(State.SWALLOWING);
    }

    /** Lets new connections through; those that were swallowed stay lost, as behind a firewall that forgot them. */
    void heal() {
        drop();
        become(State.OPEN);
    }

    /** Every piece that passes takes so long. */
    void delay(Duration each) {
        delay = each;
    }

    private void become(State next) {
        lock.lock();
        try {
            state = next;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void drop() {
        open.forEach(Proxy::close);
        open.clear();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var client = listening.accept();
                if (isCut()) {
                    close(client);
                } else {
                    var store = new Socket(InetAddress.getLoopbackAddress(), target);
                    open.add(client);
                    open.add(store);
                    Thread.ofVirtual().start(() -> pass(client, store));
                    Thread.ofVirtual().start(() -> pass(store, client));
                }
            } catch (IOException ended) {
                // The next one may come through.
            }
        }
    }

    private boolean isCut() {
        lock.lock();
        try {
            return state == State.CUT;
        } finally {
            lock.unlock();
        }
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to) {
            var buffer = new byte[BUFFER];
            for (int read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                awaitPassage();
                LockSupport.parkNanos(delay.toNanos());
                to.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException | InterruptedException ended) {
            // One side is gone, and so is the other.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void awaitPassage() throws InterruptedException {
        lock.lock();
        try {
            while (state == State.SWALLOWING) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        drop();
    }
}
