package market.sourcing.api.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that the marketplace says of itself is taken from what a client writes into Host. */
class OwnNameE2E {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.well-known/openid-configuration",
                "/.well-known/oauth-authorization-server",
                "/v3/api-docs",
                "/v3/api-docs/swagger-config",
                "/swagger-ui.html",
                "/oauth2/authorize?response_type=code&client_id=sourcing-web&scope=buyer&code_challenge=x"
                        + "&code_challenge_method=S256&redirect_uri=http%3A%2F%2F127.0.0.1%2Fswagger-ui%2Foauth2-redirect.html",
                "/login",
                "/api/orders",
                "/nothing"
            })
    void a_name_that_is_not_ours_is_not_repeated(String path) throws Exception {
        var answer = RawHttp.get(
                "GET " + path + " HTTP/1.1",
                "Host: evil.example:81",
                "Accept: text/html, */*",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Proto: https",
                "Forwarded: host=evil.example;proto=https");
        assertThat(answer)
                .startsWith("HTTP/1.1 ")
                .doesNotStartWith("HTTP/1.1 5")
                .doesNotContain("evil.example");
    }

    @Test
    void the_issuer_is_the_same_by_whatever_name_it_is_asked() throws Exception {
        var issuer = "\"issuer\":\"http://localhost:" + Marketplace.started().port() + "\"";
        for (var host : new String[] {"localhost", "127.0.0.1", "evil.example"}) {
            assertThat(RawHttp.get("GET /.well-known/openid-configuration HTTP/1.1", "Host: " + host))
                    .as(host)
                    .contains(issuer);
        }
    }
}
