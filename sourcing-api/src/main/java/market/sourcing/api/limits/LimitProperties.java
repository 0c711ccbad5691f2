package market.sourcing.api.limits;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How much one client may ask.
 *
 * @param anonymousPerSecond requests without a token, by client address; null: as many as a trial on one machine wants
 *     with the embedded stores, as many as people make with external ones
 * @param accountPerSecond requests with a token, by account; null likewise
 * @param tokensPerMinute requests for tokens, by client address
 * @param tokenFailuresPerMinute of those, how many may name a wrong secret
 * @param body the largest body, except of imports and evidence
 * @param rememberedClients how many clients are counted at once; the longest silent are forgotten first
 */
@ConfigurationProperties("sourcing.limits")
public record LimitProperties(
        @Nullable Integer anonymousPerSecond,
        @Nullable Integer accountPerSecond,
        int tokensPerMinute,
        int tokenFailuresPerMinute,
        DataSize body,
        int rememberedClients) {}
