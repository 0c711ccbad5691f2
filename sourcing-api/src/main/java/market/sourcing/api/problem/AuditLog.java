package market.sourcing.api.problem;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** One line for each refused or forbidden request, and for each change of who comes in: who, what, and the code; never what was in it. */
@Component
public class AuditLog {
    private static final Logger log = LoggerFactory.getLogger("market.sourcing.audit");

    /** A rule of the trade said no. */
    public void refused(String code) {
        if (log.isInfoEnabled()) {
            log.info("refused {} {} by {}", code, request(), account());
        }
    }

    /** The caller may not do this at all. */
    public void forbidden(String code) {
        log.warn("forbidden {} {} by {}", code, request(), account());
    }

    /** Something was done that lets somebody in, or ends it. */
    public void done(String what) {
        log.info("done {} {} by {}", what, request(), account());
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
