package market.sourcing.api.security.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import market.sourcing.domain.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class ScopesAsRolesTest {

    @Test
    void scopes_are_roles_written_as_a_list_or_as_text_and_others_are_left_out() {
        assertThat(roles("scope", List.of("buyer", "openid"))).containsExactly(Role.BUYER);
        assertThat(roles("scope", "factory  agent email")).containsExactlyInAnyOrder(Role.FACTORY, Role.AGENT);
        assertThat(roles("scope", "BUYER")).isEmpty();
        assertThat(roles("scp", "operator")).isEmpty();
    }

    private static Set<Role> roles(String claim, Object value) {
        return new ScopesAsRoles()
                .of(Jwt.withTokenValue("t")
                        .header("alg", "none")
                        .claim(claim, value)
                        .build());
    }
}
