package market.sourcing.api.imports.order.profile;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What numbers tell of their marks. {@code 1.234,50} tells both, {@code 1.5} the decimal mark, {@code 1.234.567} the group mark;
 * {@code 1.234} may be either, and is not taken for one.
 */
final class MarkEvidence {
    private static final int GROUP = 3;

    private final Set<String> decimals = new TreeSet<>();
    private final Set<String> groups = new TreeSet<>();
    private @Nullable String unclear;

    void see(String field) {
        WrittenNumber.of(field).ifPresent(number -> see(field, number.digits()));
    }

    private void see(String field, String digits) {
        boolean grouped = seen(digits, " ") | seen(digits, "'");
        int dot = digits.lastIndexOf('.');
        int comma = digits.lastIndexOf(',');
        if (dot < 0 && comma < 0) {
            return;
        }
        var last = dot > comma ? "." : ",";
        if (dot >= 0 && comma >= 0) {
            decimals.add(last);
            groups.add(other(last));
        } else if (digits.indexOf(last) < digits.lastIndexOf(last)) {
            groups.add(last);
        } else if (grouped || !mayBeGroups(digits, Math.max(dot, comma))) {
            decimals.add(last);
        } else if (unclear == null) {
            unclear = field;
        }
    }

    private boolean seen(String digits, String mark) {
        boolean is = digits.contains(mark);
        if (is) {
            groups.add(mark);
        }
        return is;
    }

    private static boolean mayBeGroups(String digits, int mark) {
        return digits.length() - mark - 1 == GROUP && mark >= 1 && mark <= GROUP && digits.charAt(0) != '0';
    }

    /** With what was said; what neither it nor any number tells stays open. */
    NumberMarks settled(@Nullable String decimal, @Nullable String group, Unclear unclear) {
        var point = decimal == null ? point(unclear) : decimal;
        if (point != null && groups.contains(point) && !unclear.names(BookUnclear.DECIMAL_MARK)) {
            unclear.add(BookUnclear.DECIMAL_MARK, "Numbers have " + point + " between thousands, too.");
        }
        return new NumberMarks(point, group == null ? between(point, unclear) : group);
    }

    private @Nullable String point(Unclear unclear) {
        if (decimals.size() > 1) {
            unclear.add(BookUnclear.DECIMAL_MARK, "Some numbers have . as the decimal mark and some have a comma.");
            return null;
        }
        if (!decimals.isEmpty()) {
            return decimals.iterator().next();
        }
        if (groups.contains(".") != groups.contains(",")) {
            return groups.contains(".") ? "," : ".";
        }
        if (this.unclear != null) {
            unclear.add(
                    BookUnclear.DECIMAL_MARK,
                    "A number such as " + this.unclear.strip() + " can be read in two ways. Say . or a comma.");
        }
        return null;
    }

    private @Nullable String between(@Nullable String point, Unclear unclear) {
        var marks = new TreeSet<>(groups);
        if (point != null) {
            marks.remove(point);
        }
        if (marks.size() > 1) {
            unclear.add(BookUnclear.GROUP_MARK, "Numbers have several marks between thousands.");
        }
        return marks.size() == 1 ? marks.first() : null;
    }

    private static String other(String mark) {
        return mark.equals(".") ? "," : ".";
    }
}
