package market.sourcing.api.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How much one client may ask.
 *
 * @param anonymousPerSecond requests without a token, by client address
 * @param accountPerSecond requests with a token, by account
 * @param tokensPerMinute requests for tokens, by client address
 * @param tokenFailuresPerMinute of those, how many may name a wrong secret
 * @param body the largest body, except of imports
 * @param rememberedClients how many clients are counted at once; the longest silent are forgotten first
 */
@ConfigurationProperties("sourcing.limits")
public record LimitProperties(
        int anonymousPerSecond,
        int accountPerSecond,
        int tokensPerMinute,
        int tokenFailuresPerMinute,
        DataSize body,
        int rememberedClients) {}
