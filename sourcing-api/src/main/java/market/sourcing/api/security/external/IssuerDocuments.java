package market.sourcing.api.security.external;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;

/** Fetches the issuer's keys from where its metadata (OpenID Connect Discovery 1.0) says they are. */
final class IssuerDocuments implements IssuerKeys.Source {
    /** Requests wait for it, so it has to be soon. */
    private static final int PATIENCE = (int) Duration.ofSeconds(2).toMillis();

    private static final int MOST_BYTES = 256 * 1024;

    private final String issuer;
    private final ResourceRetriever http = new DefaultResourceRetriever(PATIENCE, PATIENCE, MOST_BYTES);

    IssuerDocuments(String issuer) {
        this.issuer = issuer;
    }

    /** @throws IOException when the issuer is away, or its metadata are another's */
    @Override
    public JWKSet ask() throws IOException, ParseException {
        var base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        var metadata = JSONObjectUtils.parse(text(base + "/.well-known/openid-configuration"));
        if (!issuer.equals(metadata.get("issuer"))) {
            throw new IOException("The metadata are of the issuer " + metadata.get("issuer") + " and not of " + issuer);
        }
        var keys = JSONObjectUtils.getString(metadata, "jwks_uri");
        if (keys == null || (issuer.startsWith("https:") && !keys.startsWith("https:"))) {
            throw new IOException("The metadata name no address of keys that can be trusted");
        }
        return JWKSet.parse(text(keys));
    }

    private String text(String address) throws IOException {
        try {
            return http.retrieveResource(URI.create(address).toURL()).getContent();
        } catch (IllegalArgumentException e) {
            throw new IOException("This is no address: " + address, e);
        }
    }
}
