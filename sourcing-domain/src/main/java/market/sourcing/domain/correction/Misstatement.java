package market.sourcing.domain.correction;

import market.sourcing.domain.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something that the books say and is not so.
 *
 * @param amount the money it is about, or null
 * @param units the pieces it is about, or 0
 * @param why a sentence for people
 */
public record Misstatement(MisstatementKind kind, @Nullable Money amount, int units, String why) {
    public static Misstatement of(MisstatementKind kind, String why) {
        return new Misstatement(kind, null, 0, why);
    }

    public static Misstatement ofMoney(MisstatementKind kind, Money amount, String why) {
        return new Misstatement(kind, amount, 0, why);
    }

    public static Misstatement ofUnits(MisstatementKind kind, int units, String why) {
        return new Misstatement(kind, null, units, why);
    }
}
