package market.sourcing.api;

import market.sourcing.infra.loops.EndOfProcess;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;

/** The marketplace. */
@SpringBootApplication(
        scanBasePackages = "market.sourcing",
        // They would accept tokens of a key made up at each start, beside the configured issuer.
        exclude = {OAuth2AuthorizationServerAutoConfiguration.class, OAuth2AuthorizationServerJwtAutoConfiguration.class
        })
public class SourcingApplication {

    public static void main(String[] arguments) {
        EndOfProcess.onUncaughtLackOfMemory();
        FollowParent.whereAsked();
        SpringApplication.run(SourcingApplication.class, arguments);
    }
}
