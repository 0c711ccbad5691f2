package market.sourcing.api.connection;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import market.sourcing.api.address.TrustedProxies;
import market.sourcing.api.problem.BrokenBody;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.ErrorPage;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.util.unit.DataSize;

/** The web server alone, with a servlet that reads, writes, refuses and waits. */
final class TestServer implements AutoCloseable {
    static final int LARGE = 64 * 1024 * 1024;
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Tomcat tomcat = new Tomcat();
    final CountDownLatch waitsFor = new CountDownLatch(1);
    final AtomicInteger inside = new AtomicInteger();
    final AtomicInteger begun = new AtomicInteger();

    private TestServer(Path folder, Duration silence, ConnectionProperties limits) {
        this(folder, silence, limits, 8_192);
    }

    private TestServer(Path folder, Duration silence, ConnectionProperties limits, int mostConnections) {
        tomcat.setBaseDir(folder.toString());
        var connector = new Connector(PacedProtocol.class.getName());
        connector.setPort(0);
        connector.setProperty("connectionTimeout", Long.toString(silence.toMillis()));
        connector.setProperty("maxConnections", Integer.toString(mostConnections));
        ((PacedProtocol) connector.getProtocolHandler()).limit(limits, new TrustedProxies(List.of()));
        tomcat.setConnector(connector);
        var context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "all", new All());
        context.addServletMappingDecoded("/", "all");
        var page = new ErrorPage();
        page.setLocation("/error");
        context.addErrorPage(page);
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything takes a second at most, but there is room for everybody. */
    static TestServer impatient(Path folder) {
        return limited(folder, 100, 100);
    }

    static TestServer limited(Path folder, int perAddress, int atOnce) {
        return new TestServer(folder, SECOND.plusMillis(500), limits(SECOND, perAddress, atOnce));
    }

    /** Has one turn, and all the time in the world. */
    static TestServer patient(Path folder) {
        var minute = Duration.ofMinutes(1);
        return new TestServer(folder, minute, limits(minute, 100, 1));
    }

    /** Has all the time in the world, and few connections. */
    static TestServer small(Path folder, int mostConnections) {
        var minute = Duration.ofMinutes(1);
        return new TestServer(folder, minute, limits(minute, 100, 100), mostConnections);
    }

    private static ConnectionProperties limits(Duration time, int perAddress, int atOnce) {
        return new ConnectionProperties(
                perAddress, time, time, DataSize.ofBytes(10), time, atOnce, 1, Duration.ofMillis(200));
    }

    RawClient client() {
        return new RawClient(tomcat.getConnector().getLocalPort());
    }

    @Override
    public void close() throws LifecycleException {
        waitsFor.countDown();
        tomcat.stop();
        tomcat.destroy();
    }

    private final class All extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            inside.incrementAndGet();
            begun.incrementAndGet();
            try {
                switch (request.getRequestURI()) {
                    case "/large" -> response.getOutputStream().write(new byte[LARGE]);
                    case "/whole" -> whole(response);
                    case "/refused" -> response.setStatus(401);
                    case "/form" -> form(request, response);
                    case "/error" -> error(request, response);
                    case "/wait" -> waitsFor.await();
                    case "/later" -> Turn.givenToOthersWhile(this::waits);
                    default -> read(request, response);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                inside.decrementAndGet();
            }
        }

        private static void whole(HttpServletResponse response) throws IOException {
            response.setContentLength(LARGE);
            response.getOutputStream().write(new byte[LARGE]);
        }

        private void waits() {
            try {
                waitsFor.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** As the application does it: the server has noted what happened and asks for the page that tells of it. */
        private static void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
            try {
                response.getWriter().print(request.getInputStream().readAllBytes().length);
            } catch (BrokenBody noted) {
                response.getWriter().close();
            }
        }

        private static void form(HttpServletRequest request, HttpServletResponse response) throws IOException {
            try {
                response.getWriter().print(request.getParameter("a"));
            } catch (InvalidParameterException noted) {
                response.getWriter().close();
            }
        }

        private static void error(HttpServletRequest request, HttpServletResponse response) {
            if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof BrokenBody broken) {
                response.setStatus(broken.problem().status().value());
            }
        }
    }
}
