package market.sourcing.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The condition an aggregate begins with, on its way to the collection: the library asks the collection for all its
 * documents and filters afterwards, and has no other place to say which ones are wanted.
 */
final class FirstMatch {
    private static final ScopedValue<FirstMatch> CURRENT = ScopedValue.newInstance();

    private final String collection;
    private @Nullable Document condition;

    private FirstMatch(String collection, @Nullable Document condition) {
        this.collection = collection;
        this.condition = condition;
    }

    static FirstMatch of(String command, Document aggregate) {
        return new FirstMatch(String.valueOf(aggregate.get(command)), conditionOf(aggregate.get("pipeline")));
    }

    Document during(Supplier<Document> command) {
        return ScopedValue.where(CURRENT, this).call(command::get);
    }

    /** The condition for this collection; given once, because a later stage may read the same collection whole. */
    static Optional<Document> takeFor(String collection) {
        return CURRENT.isBound() ? CURRENT.get().take(collection) : Optional.empty();
    }

    private Optional<Document> take(String asking) {
        var taken = asking.equals(collection) ? Optional.ofNullable(condition) : Optional.<Document>empty();
        condition = null;
        return taken;
    }

    private static @Nullable Document conditionOf(@Nullable Object pipeline) {
        if (pipeline instanceof List<?> stages
                && !stages.isEmpty()
                && stages.getFirst() instanceof Document stage
                && stage.size() == 1
                && stage.get("$match") instanceof Document match
                && !dependsOnVariables(match)) {
            return match;
        }
        return null;
    }

    private static boolean dependsOnVariables(Document match) {
        return match.toString().contains("$expr");
    }
}
