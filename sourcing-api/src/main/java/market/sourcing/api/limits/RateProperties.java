package market.sourcing.api.limits;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How often one client may ask. Those that are null are as many as a trial on one machine wants with the embedded stores, and as
 * many as people make with external ones.
 *
 * @param addressPerSecond requests of a client address, all together
 * @param anonymousPerSecond of those, requests without a token or with one that was not found good before
 * @param accountPerSecond requests with a token, by account
 * @param tokensPerMinute requests for tokens, by client address
 * @param tokenFailuresPerMinute of those, how many may name a wrong secret of one account
 * @param addressFailuresPerMinute wrong secrets of whatever account, and as many wrong tokens, by client address
 * @param accountFailuresPerMinute wrong secrets of one account from all addresses together
 * @param rememberedClients how many clients are counted at once, each in some 200 bytes
 */
@ConfigurationProperties("sourcing.limits")
public record RateProperties(
        @Nullable Integer addressPerSecond,
        @Nullable Integer anonymousPerSecond,
        @Nullable Integer accountPerSecond,
        int tokensPerMinute,
        int tokenFailuresPerMinute,
        int addressFailuresPerMinute,
        int accountFailuresPerMinute,
        int rememberedClients) {}
