package market.sourcing.api.address;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import market.sourcing.infra.webhook.OwnAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where the marketplace is reached from outside: what it calls itself in tokens, metadata and links. It is configured and never
 * taken from what a client writes into Host, which may be anything.
 */
@Component
public final class PublicAddress {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final Optional<URI> configured;
    private final OwnAddress here;

    PublicAddress(@Value("${sourcing.public-address:}") String configured, OwnAddress here) {
        this.configured = configured.isBlank() ? Optional.empty() : Optional.of(checked(configured.strip()));
        this.here = here;
    }

    private static URI checked(String text) {
        var address = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        boolean isWeb = address.getScheme() != null && SCHEMES.contains(address.getScheme());
        boolean isBare = address.getRawPath().isEmpty()
                && address.getRawQuery() == null
                && address.getRawFragment() == null
                && address.getRawUserInfo() == null;
        if (!isWeb || address.getHost() == null || !isBare) {
            throw new IllegalArgumentException("sourcing.public-address is " + text
                    + "; it must be a scheme and a name alone, such as https://market.example.");
        }
        return address;
    }

    /**
     * Such as {@code https://market.example}, without a slash at its end. Where none is configured, {@code http://localhost:} and
     * the port that is listened on.
     *
     * @throws IllegalStateException before the server listens, where none is configured
     */
    public URI root() {
        return configured.orElseGet(() -> URI.create(here.of("/")
                .orElseThrow(() -> new IllegalStateException("The server does not listen yet."))
                .toString()
                .replaceFirst("/$", "")));
    }

    /** Empty where none is configured. */
    public Optional<URI> configured() {
        return configured;
    }

    /** The name that the own authorization server issues tokens under, whatever name it was asked by. */
    public String issuer() {
        return root().toString();
    }
}
