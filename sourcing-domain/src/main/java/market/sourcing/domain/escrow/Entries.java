package market.sourcing.domain.escrow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.escrow.event.Entry;
import market.sourcing.domain.shared.Money;

/** Movements of money, each from one account to another, so that whatever is put together sums to zero. */
final class Entries {
    private final Map<String, Long> byAccount = new LinkedHashMap<>();

    /** Moves nothing when the amount is 0. */
    Entries move(String from, String to, Money amount) {
        if (amount.minor() < 0) {
            throw new IllegalArgumentException("Money moves forward: " + amount);
        }
        byAccount.merge(from, amount.minor(), Math::addExact);
        byAccount.merge(to, Math.negateExact(amount.minor()), Math::addExact);
        return this;
    }

    /** One entry for each account that has changed. */
    List<Entry> list() {
        return byAccount.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .map(entry -> new Entry(entry.getKey(), entry.getValue()))
                .toList();
    }
}
