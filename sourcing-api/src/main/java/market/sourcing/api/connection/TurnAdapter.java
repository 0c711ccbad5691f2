package market.sourcing.api.connection;

import java.util.Objects;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;
import org.jspecify.annotations.Nullable;

/** Lets a request whose head is whole into the application when its turn comes. */
final class TurnAdapter implements Adapter {
    private static final String HEALTH = "/actuator/health";

    private final Adapter application;
    private @Nullable Exchange exchange;
    private @Nullable PacedInput body;

    TurnAdapter(Adapter application) {
        this.application = application;
    }

    void of(Exchange itsExchange, PacedInput itsBody) {
        exchange = itsExchange;
        body = itsBody;
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        var now = Objects.requireNonNull(exchange);
        Objects.requireNonNull(body).begin();
        try {
            if (isHealth(request)) {
                now.beginAnyway();
                application.service(request, response);
            } else if (now.begin()) {
                Turn.during(now, () -> application.service(request, response));
            } else {
                Busy.answer(response);
            }
        } finally {
            now.answered();
        }
    }

    /** Whoever watches over this process must not take a busy one for a dead one. A broken first line leaves no path at all. */
    private static boolean isHealth(Request request) {
        var path = request.requestURI();
        return !path.isNull() && path.toString().startsWith(HEALTH);
    }

    @Override
    public boolean prepare(Request request, Response response) throws Exception {
        return application.prepare(request, response);
    }

    @Override
    public boolean asyncDispatch(Request request, Response response, SocketEvent status) throws Exception {
        return application.asyncDispatch(request, response, status);
    }

    @Override
    public void log(Request request, Response response, long time) {
        application.log(request, response, time);
    }

    @Override
    public void checkRecycled(Request request, Response response) {
        application.checkRecycled(request, response);
    }

    @Override
    public String getDomain() {
        return application.getDomain();
    }
}
