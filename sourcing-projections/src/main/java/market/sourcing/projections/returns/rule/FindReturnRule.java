package market.sourcing.projections.returns.rule;

import org.jspecify.annotations.Nullable;

/**
 * Asks for a factory's return rule.
 *
 * @param name of one version of the factory's own, or null for the latest
 */
public record FindReturnRule(String factoryId, @Nullable String name) {}
