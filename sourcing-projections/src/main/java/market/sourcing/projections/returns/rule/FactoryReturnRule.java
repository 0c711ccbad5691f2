package market.sourcing.projections.returns.rule;

import market.sourcing.projections.view.Versioned;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A factory's latest return rule, or one version of it.
 *
 * @param id the factory's; of one version, the factory's, a slash and the version's name
 * @param version of the factory; of one version, when it was stated
 * @param stated null while the factory has stated nothing
 */
public record FactoryReturnRule(
        @BsonId String id, long version, @Nullable StatedRule stated) implements Versioned {}
