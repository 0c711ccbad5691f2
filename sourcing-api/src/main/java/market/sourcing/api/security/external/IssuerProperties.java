package market.sourcing.api.security.external;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import market.sourcing.domain.shared.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How tokens of an outside issuer are read.
 *
 * @param rolesClaim the claim that names roles, also within other claims ({@code realm_access.roles}); empty: nobody has a role
 * @param roles which role a value of that claim stands for; other values stand for none
 * @param accessTokenClaims a token whose header does not say that it is an access token (RFC 9068) is one when it has any of
 *     these claims and none that only ID tokens have
 * @param clockSkew how far the issuer's clock may be off; at most five minutes
 */
@ConfigurationProperties("sourcing.security.issuer")
record IssuerProperties(
        @DefaultValue("") String rolesClaim,
        @DefaultValue Map<String, Role> roles,
        @DefaultValue({"scope", "scp", "client_id"}) Set<String> accessTokenClaims,
        @DefaultValue("PT30S") Duration clockSkew) {
    private static final Duration LONGEST_SKEW = Duration.ofMinutes(5);

    IssuerProperties {
        roles = Map.copyOf(roles);
        accessTokenClaims = Set.copyOf(accessTokenClaims);
        if (clockSkew.isNegative() || clockSkew.compareTo(LONGEST_SKEW) > 0) {
            throw new IssuerMisconfigured(
                    "The clock of the issuer can't be off by " + clockSkew + ".",
                    "Set sourcing.security.issuer.clock-skew to at most " + LONGEST_SKEW + ".");
        }
    }
}
