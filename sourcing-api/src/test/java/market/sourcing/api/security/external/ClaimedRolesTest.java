package market.sourcing.api.security.external;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import market.sourcing.domain.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class ClaimedRolesTest {
    private static final Map<String, Role> MAPPING = Map.of("staff", Role.OPERATOR, "shops", Role.BUYER);

    @Test
    void values_of_the_claim_are_roles_as_configured_and_others_are_none() {
        assertThat(roles("groups", MAPPING, Map.of("groups", List.of("staff", "operator", "shops"))))
                .containsExactlyInAnyOrder(Role.OPERATOR, Role.BUYER);
        assertThat(roles("groups", MAPPING, Map.of("groups", "shops others"))).containsExactly(Role.BUYER);
        assertThat(roles("groups", MAPPING, Map.of("groups", Map.of("staff", true))))
                .isEmpty();
    }

    @Test
    void a_claim_may_be_inside_another_or_have_dots_in_its_name() {
        assertThat(roles("realm_access.roles", MAPPING, Map.of("realm_access", Map.of("roles", List.of("staff")))))
                .containsExactly(Role.OPERATOR);
        assertThat(roles("https://a.example/roles", MAPPING, Map.of("https://a.example/roles", List.of("shops"))))
                .containsExactly(Role.BUYER);
    }

    @Test
    void scopes_are_no_roles_unless_they_are_the_configured_claim() {
        assertThat(roles("groups", MAPPING, Map.of("scope", "operator staff"))).isEmpty();
        assertThat(roles("", MAPPING, Map.of("scope", "operator staff"))).isEmpty();
        assertThat(roles("scope", Map.of(), Map.of("scope", "operator"))).isEmpty();
        assertThat(roles("scope", MAPPING, Map.of("scope", "staff"))).containsExactly(Role.OPERATOR);
    }

    private static Set<Role> roles(String claim, Map<String, Role> mapping, Map<String, Object> claims) {
        var token = Jwt.withTokenValue("t")
                .header("alg", "none")
                .subject("anna")
                .claims(all -> all.putAll(claims))
                .build();
        return new ClaimedRoles(claim, mapping).of(token);
    }
}
