package market.sourcing.api.limits;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.BiConsumer;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Sends requests through a filter to something that answers them, and counts those that came to it. */
final class Passing {
    static final RateProperties RATES = new RateProperties(40, 10, 5, 100, 3, 8, 12, 50);

    private final Filter filter;
    private final BiConsumer<HttpServletRequest, HttpServletResponse> behind;
    private int reached;

    Passing(Filter filter, BiConsumer<HttpServletRequest, HttpServletResponse> behind) {
        this.filter = filter;
        this.behind = behind;
    }

    MockHttpServletResponse send(MockHttpServletRequest request) throws IOException, ServletException {
        var response = new MockHttpServletResponse();
        var servlet = new HttpServlet() {
            @Override
            protected void service(HttpServletRequest asked, HttpServletResponse answer) {
                reached++;
                behind.accept(asked, answer);
            }
        };
        filter.doFilter(request, response, new MockFilterChain(servlet));
        return response;
    }

    /** How often, of so many times, the answer was not 429. */
    int answered(int times, MockHttpServletRequest request) throws IOException, ServletException {
        int answered = 0;
        for (int time = 0; time < times; time++) {
            request.removeAttribute(RequestRates.ACCEPTED);
            if (send(request).getStatus() != 429) {
                answered++;
            }
        }
        return answered;
    }

    int reached() {
        return reached;
    }

    static MockHttpServletRequest from(String address, String method, String path) {
        var request = new MockHttpServletRequest(method, path);
        request.setRemoteAddr(address);
        return request;
    }
}
