package market.sourcing.embeddedmongo.login;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.ReplyFlag;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import de.bwaldvogel.mongo.wire.message.MongoReply;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.util.concurrent.Future;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the database of one connection and lets nothing through but a greeting. It goes when somebody has logged in, so that
 * what they ask costs nothing more.
 */
final class LoginGate extends SimpleChannelInboundHandler<ClientRequest> {
    /** The driver's greetings come every ten seconds. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);

    private static final Set<String> GREETINGS = Set.of("hello", "ismaster", "ping", "buildinfo");
    private static final int UNAUTHORIZED = 13;
    private static final int AUTHENTICATION_FAILED = 18;
    private static final int CONVERSATION = 1;

    private final Strangers strangers;
    private final ScramExchange exchange;
    private @Nullable Future<?> end;
    private int sent;

    LoginGate(Strangers strangers, ScramKeys keys) {
        super(false);
        this.strangers = strangers;
        this.exchange = new ScramExchange(keys);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        if (!strangers.come()) {
            close(context);
        }
        endAfterSilence(context);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        strangers.go();
        if (end != null) {
            end.cancel(false);
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
        endAfterSilence(context);
        var body = body(request);
        var command = body.keySet().stream().findFirst().orElse("").toLowerCase(Locale.ROOT);
        if (GREETINGS.contains(command)) {
            context.fireChannelRead(request);
        } else if (command.equals("saslstart") && "SCRAM-SHA-256".equals(body.get("mechanism"))) {
            exchange.begin(payload(body))
                    .ifPresentOrElse(
                            answer -> answer(context, request, step(answer, false)), () -> fail(context, request));
        } else if (command.equals("saslcontinue")) {
            exchange.end(payload(body))
                    .ifPresentOrElse(answer -> letIn(context, request, answer), () -> fail(context, request));
        } else {
            answer(context, request, refusal(UNAUTHORIZED, "Unauthorized", "This command needs a login."));
        }
    }

    /** What is not of the protocol, or too long, ends the connection without a word in the log: it is a stranger's. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable notOfTheProtocol) {
        close(context);
    }

    private void letIn(ChannelHandlerContext context, ClientRequest request, String answer) {
        answer(context, request, step(answer, true));
        context.pipeline().remove(Strangers.SHORT_MESSAGES);
        context.pipeline().remove(this);
    }

    private void fail(ChannelHandlerContext context, ClientRequest request) {
        context.writeAndFlush(message(
                        context,
                        request,
                        refusal(AUTHENTICATION_FAILED, "AuthenticationFailed", "The login is wrong.")))
                .addListener(ChannelFutureListener.CLOSE);
    }

    private void answer(ChannelHandlerContext context, ClientRequest request, Document body) {
        var _ = context.writeAndFlush(message(context, request, body));
    }

    private Object message(ChannelHandlerContext context, ClientRequest request, Document body) {
        var header = new MessageHeader(++sent, request.getHeader().getRequestID());
        return request instanceof MongoQuery
                ? new MongoReply(header, body, new ReplyFlag[0])
                : new MongoMessage(context.channel(), header, body);
    }

    private static Document body(ClientRequest request) {
        return switch (request) {
            case MongoMessage message -> message.getDocument();
            case MongoQuery query when query.getQuery().get("$query") instanceof Document inner -> inner;
            case MongoQuery query -> query.getQuery();
            default -> new Document();
        };
    }

    private static String payload(Document body) {
        return Optional.ofNullable(body.get("payload"))
                .map(payload -> switch (payload) {
                    case BinData binary -> binary.getData();
                    case byte[] bytes -> bytes;
                    default -> new byte[0];
                })
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
    }

    private static Document step(String answer, boolean done) {
        return new Document("conversationId", CONVERSATION)
                .append("done", done)
                .append("payload", new BinData(answer.getBytes(StandardCharsets.UTF_8)))
                .append("ok", 1.0);
    }

    private static Document refusal(int code, String name, String sentence) {
        return new Document("ok", 0.0)
                .append("errmsg", sentence)
                .append("code", code)
                .append("codeName", name);
    }

    private static void close(ChannelHandlerContext context) {
        var _ = context.close();
    }

    private void endAfterSilence(ChannelHandlerContext context) {
        if (end != null) {
            end.cancel(false);
        }
        end = context.executor().schedule(() -> close(context), LONGEST_SILENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
