package market.sourcing.api.openapi;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Locale;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.security.Caller;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Role;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** What the API says of itself. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    static final String BEARER = "bearer";
    static final String OAUTH = "oauth2";

    static {
        // They are read from the token, not sent by the client.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, Caller.class);
    }

    @Bean
    OpenAPI sourcingApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Sourcing")
                        .version("2.0.0")
                        .contact(new Contact().name("Sourcing"))
                        .license(new License().name("Apache License 2.0").identifier("Apache-2.0"))
                        .description("""
                                A wholesale marketplace where factories sell to small businesses.
                                Times are RFC 3339 in UTC; ids are text; amounts are in minor units; unit prices are \
                                decimals as text. A change answers the new version; send it back in If-Match with the \
                                next change. Errors are application/problem+json (RFC 9457); act on their code. What people write \
                                (notes, reasons, grounds, remarks, names of files) stands in the log for good, in plain \
                                text: no personal data, no secrets."""))
                // Otherwise it is where the description was asked for, and another one each time.
                .addServersItem(new Server().url("http://localhost:8080").description("As the README starts it"))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT"))
                        .addSecuritySchemes(OAUTH, tokens()));
    }

    private static SecurityScheme tokens() {
        var scopes = new Scopes();
        for (var role : Role.values()) {
            scopes.addString(
                    role.name().toLowerCase(Locale.ROOT),
                    "to act as " + role.name().toLowerCase(Locale.ROOT));
        }
        return new SecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .flows(new OAuthFlows()
                        .clientCredentials(
                                new OAuthFlow().tokenUrl("/oauth2/token").scopes(scopes))
                        .authorizationCode(new OAuthFlow()
                                .authorizationUrl("/oauth2/authorize")
                                .tokenUrl("/oauth2/token")
                                .scopes(scopes)));
    }

    /** Shows the record that a body is read into, not the wrapper that carries its faults. */
    @Bean
    UnwrappedBodies unwrappedBodies() {
        return new UnwrappedBodies(Submitted.class);
    }

    /**
     * In the place of the library's own, which calls all records of one simple name by it and describes one of them. The first to
     * be registered is the last to be asked.
     */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver distinctNames(ObjectMapperProvider mappers, OwnNames names) {
        return new ModelResolver(mappers.jsonMapper(), names).openapi31(mappers.isOpenapi31());
    }

    @Bean
    OwnNames ownNames() {
        return new OwnNames();
    }
}
