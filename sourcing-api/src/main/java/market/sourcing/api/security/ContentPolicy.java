package market.sourcing.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/** What a browser may do with what the API answers: nothing with data, and what the documentation's page needs with that page. */
final class ContentPolicy implements HeaderWriter {
    private static final String HEADER = "Content-Security-Policy";
    private static final String DATA =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String DOCUMENTATION = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        // What somebody uploaded is answered with a policy of its own, which takes even more away.
        if (!response.containsHeader(HEADER)) {
            response.setHeader(HEADER, isDocumentation(request.getRequestURI()) ? DOCUMENTATION : DATA);
        }
    }

    private static boolean isDocumentation(String path) {
        return path.startsWith("/swagger-ui/") || path.startsWith("/webjars/");
    }
}
