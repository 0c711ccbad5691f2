package market.sourcing.embeddedmongo;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.wire.MongoDatabaseHandler;
import de.bwaldvogel.mongo.wire.MongoExceptionHandler;
import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.Future;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import market.sourcing.embeddedmongo.login.Strangers;
import org.jspecify.annotations.Nullable;

/**
 * The library's wire protocol on a port of ours, with a login before it: the library's own server takes everybody and leaves no room
 * for a handler.
 */
final class WireServer implements AutoCloseable {
    private static final int BACKLOG = 100;
    private static final int BY_PROCESSORS = 0;
    private static final int MOST_SECONDS_TO_END = 5;

    private final MongoBackend backend;
    private final Strangers strangers;
    private final EventLoopGroup accepting = threads(1, "mongo-server-boss");
    private final EventLoopGroup working = threads(BY_PROCESSORS, "mongo-server-worker");
    private final ChannelGroup connections = new DefaultChannelGroup("mongo-server", working.next());
    private @Nullable Channel listening;

    WireServer(MongoBackend backend, Strangers strangers) {
        this.backend = backend;
        this.strangers = strangers;
    }

    /** The port it listens on, chosen by the operating system where the address has none */
    int bind(InetSocketAddress address) {
        var channel = new ServerBootstrap()
                .group(accepting, working)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new Connection())
                .bind(address)
                .syncUninterruptibly()
                .channel();
        listening = channel;
        return ((InetSocketAddress) channel.localAddress()).getPort();
    }

    @Override
    public void close() {
        if (listening != null) {
            listening.close().syncUninterruptibly();
        }
        connections.close().syncUninterruptibly();
        Stream.of(accepting, working)
                .map(group -> group.shutdownGracefully(0, MOST_SECONDS_TO_END, TimeUnit.SECONDS))
                .toList()
                .forEach(Future::syncUninterruptibly);
        backend.close();
    }

    private static EventLoopGroup threads(int count, String name) {
        return new MultiThreadIoEventLoopGroup(count, new DefaultThreadFactory(name, true), NioIoHandler.newFactory());
    }

    /** What a connection passes through, as in the library but for the strangers' part. */
    private final class Connection extends ChannelInitializer<SocketChannel> {
        @Override
        protected void initChannel(SocketChannel channel) {
            var pipeline = channel.pipeline();
            pipeline.addLast(new MongoWireReplyEncoder(), new MongoWireMessageEncoder());
            strangers.beforeDecoder(pipeline);
            pipeline.addLast(new MongoWireProtocolHandler());
            strangers.behindDecoder(pipeline);
            pipeline.addLast(new MongoDatabaseHandler(backend, connections), new MongoExceptionHandler());
        }
    }
}
