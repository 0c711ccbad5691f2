package market.sourcing.domain.vocabulary;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.shared.UniqueValues;
import market.sourcing.domain.shared.Uniqueness;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Unique values that forget what a rolled-back command reserved or released. */
public final class InMemoryUniqueValues implements UniqueValues {
    private record Key(Uniqueness scope, String value) {}

    private final Map<Key, String> holders = new HashMap<>();

    @Override
    public boolean reserve(Uniqueness scope, String value, String holder) {
        var key = new Key(scope, value);
        var before = holders.putIfAbsent(key, holder);
        if (before == null) {
            onRollback(() -> holders.remove(key));
        }
        return before == null || before.equals(holder);
    }

    @Override
    public void release(Uniqueness scope, String value, String holder) {
        var key = new Key(scope, value);
        if (holders.remove(key, holder)) {
            onRollback(() -> holders.put(key, holder));
        }
    }

    @Override
    public Optional<String> holder(Uniqueness scope, String value) {
        return Optional.ofNullable(holders.get(new Key(scope, value)));
    }

    private static void onRollback(Runnable undo) {
        CurrentUnitOfWork.ifStarted(work -> work.onRollback(rolledBack -> undo.run()));
    }
}
