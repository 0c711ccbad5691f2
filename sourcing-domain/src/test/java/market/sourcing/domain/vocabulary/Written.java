package market.sourcing.domain.vocabulary;

/**
 * An event in the log.
 *
 * @param aggregate the id of what it is about
 */
public record Written(String aggregate, Object event) {}
