package market.sourcing.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import market.sourcing.domain.shared.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authorization.SingleResultAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.pattern.PathPatternParser;

class DoorsTest {
    private static final Authentication NOBODY =
            new AnonymousAuthenticationToken("key", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

    private final Doors doors = new Doors(useCases(), SingleResultAuthorizationManager.denyAll());

    /** Some use cases, one of which says nothing. */
    @SuppressWarnings("unused")
    private static final class UseCases {
        @OpenToAnybody
        @GetMapping("/api/things")
        void list() {}

        @OpenToAccounts
        @GetMapping("/api/things/{id}")
        void show() {}

        @OpenTo(Role.AUDITOR)
        @GetMapping("/api/things/audit")
        void audit() {}

        @OpenTo({Role.FACTORY, Role.OPERATOR})
        @PostMapping("/api/things")
        void make() {}

        @PostMapping("/api/things/{id}/forget")
        void forget() {}
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/things, true, true, true",
        "GET, /api/things/thing-1, false, true, true",
        "POST, /api/things, false, false, true",
    })
    void a_use_case_lets_in_whom_it_says(String method, String path, boolean nobody, boolean buyer, boolean factory) {
        assertThat(letsIn(NOBODY, method, path)).isEqualTo(nobody);
        assertThat(letsIn(with(Role.BUYER), method, path)).isEqualTo(buyer);
        assertThat(letsIn(with(Role.BUYER, Role.FACTORY), method, path)).isEqualTo(factory);
    }

    @Test
    void a_use_case_that_says_nothing_lets_nobody_in() {
        assertThat(letsIn(NOBODY, "POST", "/api/things/thing-1/forget")).isFalse();
        assertThat(letsIn(with(Role.values()), "POST", "/api/things/thing-1/forget"))
                .isFalse();
    }

    @Test
    void where_several_might_answer_all_must_let_him_in() {
        assertThat(letsIn(with(Role.BUYER), "GET", "/api/things/audit")).isFalse();
        assertThat(letsIn(with(Role.AUDITOR), "GET", "/api/things/audit")).isTrue();
    }

    @Test
    void what_no_use_case_answers_is_asked_of_others() {
        var open = new Doors(useCases(), SingleResultAuthorizationManager.permitAll());

        assertThat(letsIn(open, NOBODY, "GET", "/nothing")).isTrue();
        assertThat(letsIn(open, NOBODY, "DELETE", "/api/things/thing-1")).isTrue();
        assertThat(letsIn(with(Role.OPERATOR), "GET", "/nothing")).isFalse();
    }

    @Test
    void heads_are_for_whom_the_thing_is() {
        var open = new Doors(useCases(), SingleResultAuthorizationManager.permitAll());

        assertThat(letsIn(NOBODY, "HEAD", "/api/things")).isTrue();
        assertThat(letsIn(open, NOBODY, "HEAD", "/api/things/thing-1")).isFalse();
        assertThat(letsIn(with(Role.BUYER), "HEAD", "/api/things/audit")).isFalse();
        assertThat(letsIn(with(Role.AUDITOR), "HEAD", "/api/things/audit")).isTrue();
        assertThat(letsIn(open, NOBODY, "HEAD", "/nothing")).isTrue();
        assertThat(letsIn(NOBODY, "HEAD", "/nothing")).isFalse();
    }

    private boolean letsIn(Authentication who, String method, String path) {
        return letsIn(doors, who, method, path);
    }

    private static boolean letsIn(Doors doors, Authentication who, String method, String path) {
        var result =
                doors.authorize(() -> who, new RequestAuthorizationContext(new MockHttpServletRequest(method, path)));
        return Objects.requireNonNull(result).isGranted();
    }

    private static Authentication with(Role... roles) {
        var authorities = Arrays.stream(roles).map(role -> "ROLE_" + role).toArray(String[]::new);
        return new TestingAuthenticationToken("somebody", "", authorities);
    }

    private static Map<RequestMappingInfo, HandlerMethod> useCases() {
        var options = new RequestMappingInfo.BuilderConfiguration();
        options.setPatternParser(PathPatternParser.defaultInstance);
        var controller = new UseCases();
        return Arrays.stream(UseCases.class.getDeclaredMethods())
                .map(method -> new HandlerMethod(controller, method))
                .collect(Collectors.toMap(
                        useCase -> {
                            var mapping = Objects.requireNonNull(AnnotatedElementUtils.findMergedAnnotation(
                                    useCase.getMethod(), RequestMapping.class));
                            return RequestMappingInfo.paths(mapping.path())
                                    .methods(mapping.method())
                                    .options(options)
                                    .build();
                        },
                        useCase -> useCase));
    }
}
