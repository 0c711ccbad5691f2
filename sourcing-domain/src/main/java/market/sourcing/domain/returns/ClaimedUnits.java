package market.sourcing.domain.returns;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/**
 * So many units of each line.
 *
 * @param byLine by the line's number in the order, from 1
 */
public record ClaimedUnits(Map<Integer, Integer> byLine) {
    public static final ClaimedUnits NONE = new ClaimedUnits(Map.of());

    public ClaimedUnits {
        byLine = Map.copyOf(byLine);
    }

    public static ClaimedUnits of(List<Units> units) {
        return NONE.plus(units);
    }

    public static ClaimedUnits ofPieces(List<Content> pieces) {
        return of(pieces.stream()
                .map(piece -> new Units(piece.line(), piece.quantity()))
                .toList());
    }

    public int of(int line) {
        return byLine.getOrDefault(line, 0);
    }

    public boolean isNone() {
        return byLine.isEmpty();
    }

    public ClaimedUnits plus(List<Units> units) {
        return changed(units, 1);
    }

    public ClaimedUnits minus(List<Units> units) {
        return changed(units, -1);
    }

    /** Of each line, less the others, and no fewer than none. */
    public ClaimedUnits without(ClaimedUnits others) {
        return minus(atMost(others).list());
    }

    /** Of each line, no more than the others. */
    public ClaimedUnits atMost(ClaimedUnits others) {
        return NONE.plus(list().stream()
                .map(one -> new Units(one.line(), Math.clamp(others.of(one.line()), 0, one.units())))
                .toList());
    }

    /**
     * Some of these, by line number.
     *
     * @throws Refused {@link RefusalCode#RETURN_EXCEEDS_PURCHASE}, {@code INVALID_VALUE} when it is none
     */
    List<Units> some(List<Units> part) {
        if (part.isEmpty()) {
            throw Refused.invalid("lines", "Say which units.");
        }
        part.forEach(this::mustHold);
        var together = of(part).list();
        together.forEach(this::mustHold);
        return together;
    }

    private void mustHold(Units asked) {
        int most = of(asked.line());
        if (asked.units() < 1 || asked.units() > most) {
            throw new Refused(
                    RefusalCode.RETURN_EXCEEDS_PURCHASE,
                    "The case does not have that many units of this line.",
                    Map.of("line", asked.line(), "asked", asked.units(), "most", most));
        }
    }

    /** The same as pieces of an order, by line number. */
    public List<Content> pieces() {
        return list().stream().map(one -> new Content(one.line(), one.units())).toList();
    }

    /** By line number. */
    public List<Units> list() {
        return new TreeMap<>(byLine)
                .entrySet().stream()
                        .map(line -> new Units(line.getKey(), line.getValue()))
                        .toList();
    }

    private ClaimedUnits changed(List<Units> units, int sign) {
        var changed = new TreeMap<>(byLine);
        units.forEach(one -> changed.merge(one.line(), sign * one.units(), Math::addExact));
        changed.values().removeIf(left -> left == 0);
        return new ClaimedUnits(changed);
    }
}
