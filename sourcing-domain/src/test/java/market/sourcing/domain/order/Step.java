package market.sourcing.domain.order;

import java.util.function.Function;
import market.sourcing.domain.vocabulary.Books;

/** A command, made when its turn comes, because what a provider approves is what was asked for. */
@FunctionalInterface
interface Step extends Function<Books, Object> {}
