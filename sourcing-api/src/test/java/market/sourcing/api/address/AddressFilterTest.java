package market.sourcing.api.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AddressFilterTest {
    private static final List<String> PROXIES = List.of("10.0.0.0/8", "2001:db8:5::/48", "192.0.2.7");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // who connected       | X-Forwarded-For                 | who it was
                "203.0.113.9           | 198.51.100.1                    | 203.0.113.9",
                "10.1.2.3              | 198.51.100.1                    | 198.51.100.1",
                "10.1.2.3              | 198.51.100.1, 203.0.113.9       | 203.0.113.9",
                "10.1.2.3              | 203.0.113.9, 10.9.9.9, 192.0.2.7| 203.0.113.9",
                "10.1.2.3              | 10.9.9.9                        | 10.9.9.9",
                "10.1.2.3              | nonsense                        | 10.1.2.3",
                "10.1.2.3              | 198.51.100.1, nonsense, 10.2.2.2| 10.2.2.2",
                "10.1.2.3              | ''                              | 10.1.2.3",
                "10.1.2.3              | 203.0.113.9:4711                | 203.0.113.9",
                "10.1.2.3              | [2001:db8:9::1]:4711            | 2001:db8:9:0:0:0:0:1",
                "2001:db8:5:0:0:0:0:1  | 2001:DB8:9::1                   | 2001:db8:9:0:0:0:0:1",
                "10.1.2.3              | localhost                       | 10.1.2.3",
            })
    void the_client_is_the_last_address_before_the_trusted_proxies(String connected, String forwarded, String client)
            throws Exception {
        var request = new MockHttpServletRequest("GET", "/x");
        request.setRemoteAddr(connected);
        request.addHeader("X-Forwarded-For", forwarded);
        assertThat(shown(request, "", PROXIES).getRemoteAddr()).isEqualTo(client);
    }

    @Test
    void several_headers_are_one_list_and_nobody_is_believed_by_default() throws Exception {
        var request = new MockHttpServletRequest("GET", "/x");
        request.setRemoteAddr("10.1.2.3");
        request.addHeader("X-Forwarded-For", "198.51.100.1");
        request.addHeader("X-Forwarded-For", "203.0.113.9");
        request.addHeader("Forwarded", "for=198.51.100.77;proto=https;host=evil.example");
        assertThat(shown(request, "", PROXIES).getRemoteAddr()).isEqualTo("203.0.113.9");
        assertThat(shown(request, "", PROXIES).getHeader("X-FORWARDED-For")).isNull();
        assertThat(shown(request, "", PROXIES).getHeaders("Forwarded").hasMoreElements())
                .isFalse();
        assertThat(shown(request, "", PROXIES).getHeaderNames().hasMoreElements())
                .isFalse();
        assertThat(shown(request, "", List.of()).getRemoteAddr()).isEqualTo("10.1.2.3");
    }

    @ParameterizedTest
    @CsvSource({
        "localhost,     http://localhost:8181/x",
        "127.0.0.1,     http://127.0.0.1:8181/x",
        "[::1],         http://[::1]:8181/x",
        "192.0.2.50,    http://192.0.2.50:8181/x",
        "192.0.2.51,    http://localhost:8181/x",
        "evil.example,  http://localhost:8181/x"
    })
    void without_an_address_of_its_own_only_names_that_are_surely_its_own_are_shown(String host, String url)
            throws Exception {
        assertThat(shown(askedAs(host), "", List.of()).getRequestURL()).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "evil.example"})
    void a_configured_address_is_shown_whatever_was_asked_for(String host) throws Exception {
        var request = shown(askedAs(host), "https://market.example/", PROXIES);
        assertThat(request.getRequestURL()).hasToString("https://market.example/x");
        assertThat(request.isSecure()).isTrue();
        assertThat(request.getServerPort()).isEqualTo(443);
    }

    @ParameterizedTest
    @ValueSource(strings = {"market.example", "ftp://market.example", "https://market.example/shop", "https://a@b"})
    void an_address_is_a_scheme_and_a_name_alone(String address) {
        assertThatThrownBy(() -> new PublicAddress(address, _ -> Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tokens_are_issued_under_one_name() {
        assertThat(new PublicAddress("https://market.example/", _ -> Optional.empty()).issuer())
                .isEqualTo("https://market.example");
        assertThat(new PublicAddress("", path -> Optional.of(URI.create("http://localhost:8181" + path))).issuer())
                .isEqualTo("http://localhost:8181");
    }

    private static MockHttpServletRequest askedAs(String host) {
        var request = new MockHttpServletRequest("GET", "/x");
        request.setServerName(host);
        request.setServerPort(1);
        request.setLocalAddr("192.0.2.50");
        request.setLocalPort(8181);
        return request;
    }

    private static HttpServletRequest shown(MockHttpServletRequest request, String address, List<String> proxies)
            throws Exception {
        var chain = new MockFilterChain();
        new AddressFilter(new TrustedProxies(proxies), new PublicAddress(address, _ -> Optional.empty()))
                .doFilter(request, new MockHttpServletResponse(), chain);
        return Objects.requireNonNull((HttpServletRequest) chain.getRequest());
    }
}
