package market.sourcing.api.security.external;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ExternalIssuerTest {
    private static final String JWT = "spring.security.oauth2.resourceserver.jwt.";

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            // As in the application: lists are told by commas.
            .withInitializer(context ->
                    context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance()))
            .withUserConfiguration(ExternalIssuer.class)
            .withPropertyValues(JWT + "issuer-uri=https://issuer.example");

    @Test
    void without_an_audience_it_does_not_start_and_says_what_to_set() {
        refused(application, "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_AUDIENCES");
        refused(
                application.withPropertyValues(JWT + "audiences="),
                "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_AUDIENCES");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "HS256", "RS256,HS512"})
    void algorithms_that_anybody_could_sign_with_are_refused(String algorithms) {
        refused(
                application.withPropertyValues(JWT + "audiences=marketplace", JWT + "jws-algorithms=" + algorithms),
                "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_JWS_ALGORITHMS");
    }

    @Test
    void with_an_audience_it_starts_while_the_issuer_is_away() {
        application
                .withPropertyValues(JWT + "audiences=marketplace,other")
                .run(context -> assertThat(context).hasNotFailed());
    }

    private static void refused(ApplicationContextRunner application, String names) {
        application.run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .isInstanceOfSatisfying(
                        IssuerMisconfigured.class,
                        fault -> assertThat(new IssuerMisconfiguredAnalyzer()
                                        .analyze(fault, fault)
                                        .getAction())
                                .contains(names)));
    }
}
