package market.sourcing.api.security.embedded;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What a browser may do with the login page: show it in our style and send it here, nothing else. */
final class LoginPolicy {
    private final String directives;

    /** @param redirectUris where a login may lead; a browser asks whether a form may be sent there on its way */
    LoginPolicy(List<String> redirectUris) {
        var targets = Stream.concat(
                        Stream.of("'self'"),
                        redirectUris.stream().filter(uri -> !uri.isBlank()).map(LoginPolicy::origin))
                .distinct()
                .collect(Collectors.joining(" "));
        directives = "default-src 'none'; style-src 'self'; img-src 'self'; form-action " + targets
                + "; base-uri 'none'; frame-ancestors 'none'";
    }

    private static String origin(String redirectUri) {
        var uri = URI.create(redirectUri.strip());
        return uri.getRawAuthority() == null ? uri.getScheme() + ":" : uri.getScheme() + "://" + uri.getRawAuthority();
    }

    void write(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(directives))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}
