package market.sourcing.api.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How much one request may say.
 *
 * @param body the largest body, except of imports and evidence
 */
@ConfigurationProperties("sourcing.limits")
public record LimitProperties(DataSize body) {}
