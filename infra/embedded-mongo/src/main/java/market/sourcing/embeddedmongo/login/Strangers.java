package market.sourcing.embeddedmongo.login;

import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.LengthFieldBasedFrameDecoder;
import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Guards the connections of a server on which nobody has logged in yet. The driver watches its server over two connections that never
 * log in, so that those live on as long as they speak.
 */
public final class Strangers {
    /** A hundred connections of the driver's pool that log in at once, and some that watch. */
    private static final int MOST = 128;
    /** The messages of a greeting and a login are shorter than 2 kB. */
    private static final int LONGEST_MESSAGE = 16 * 1024;

    private static final int LENGTH_BYTES = 4;
    static final String SHORT_MESSAGES = "short-messages";

    private final ScramKeys keys;
    private final AtomicInteger count = new AtomicInteger();

    public Strangers(MongoLogin login) {
        this.keys = new ScramKeys(login);
    }

    /** Before the decoder of messages is added: refuses those that are too long for somebody unknown. */
    public void beforeDecoder(ChannelPipeline pipeline) {
        // The length counts its own four bytes.
        pipeline.addLast(
                SHORT_MESSAGES,
                new LengthFieldBasedFrameDecoder(
                        ByteOrder.LITTLE_ENDIAN, LONGEST_MESSAGE, 0, LENGTH_BYTES, -LENGTH_BYTES, 0, true));
    }

    /** Behind the decoder of messages: lets none through but a greeting until there is a login. */
    public void behindDecoder(ChannelPipeline pipeline) {
        pipeline.addLast(new LoginGate(this, keys));
    }

    /** Counts one more, and says whether there is room for it. */
    boolean come() {
        return count.incrementAndGet() <= MOST;
    }

    void go() {
        count.decrementAndGet();
    }
}
