package market.sourcing.api;

import market.sourcing.infra.loops.EndOfProcess;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcObservationAutoConfiguration;

/** The marketplace. */
@SpringBootApplication(
        scanBasePackages = "market.sourcing",
        exclude = {
            // They would accept tokens of a key made up at each start, beside the configured issuer.
            OAuth2AuthorizationServerAutoConfiguration.class,
            OAuth2AuthorizationServerJwtAutoConfiguration.class,
            // Requests are timed without an observation each, see RequestTimes.
            WebMvcObservationAutoConfiguration.class
        })
public class SourcingApplication {

    public static void main(String[] arguments) {
        EndOfProcess.onUncaughtLackOfMemory();
        FollowParent.whereAsked();
        SpringApplication.run(SourcingApplication.class, arguments);
    }
}
