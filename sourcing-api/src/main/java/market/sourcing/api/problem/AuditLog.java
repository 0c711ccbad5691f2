package market.sourcing.api.problem;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * One line for each refused or forbidden request, as far as they are no flood, and for each change of who comes in: who, what, and the code; never what was in it.
 */
@Component
public class AuditLog {
    private static final Logger log = LoggerFactory.getLogger("market.sourcing.audit");

    /** Of refused requests; how many there were by status and path is told by http.server.requests. */
    private static final int LINES_PER_SECOND = 50;

    private final LineRate rate = new LineRate(LINES_PER_SECOND, Duration.ofSeconds(1), System::nanoTime);

    /** A rule of the trade said no. */
    public void refused(String code) {
        if (log.isInfoEnabled() && isNoFlood()) {
            log.info("refused {} {} by {}", code, request(), account());
        }
    }

    /** The caller may not do this at all. */
    public void forbidden(String code) {
        if (isNoFlood()) {
            log.warn("forbidden {} {} by {}", code, request(), account());
        }
    }

    /** Something was done that lets somebody in, or ends it. */
    public void done(String what) {
        log.info("done {} {} by {}", what, request(), account());
    }

    private boolean isNoFlood() {
        return rate.admits(leftOut -> log.warn("{} refused requests of a second have no line", leftOut));
    }

    private static String account() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "nobody" : authentication.getName();
    }

    /** The path as it was sent is still percent-encoded: it can't break the line. */
    private static String request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes servlet
                ? servlet.getRequest().getMethod() + " " + servlet.getRequest().getRequestURI()
                : "-";
    }
}
