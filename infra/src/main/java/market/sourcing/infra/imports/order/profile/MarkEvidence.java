package market.sourcing.infra.imports.order.profile;

import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the numbers of whole rows tell of their marks: the ways to write them that are left are those in which every row can be
 * read. {@code 1.234,50} leaves one, {@code 1.5} one decimal mark, {@code 1.234.567} one group mark; {@code 1.234} may be either,
 * and is not taken for one. What is a number in no way, such as {@code 1.2.3}, tells nothing.
 */
final class MarkEvidence {
    private static final List<NumberMarks> WAYS = Stream.of(".", ",")
            .flatMap(decimal -> Stream.of(".", ",", "'", " ", NumberMarks.NO_GROUPS)
                    .filter(group -> !group.equals(decimal))
                    .map(group -> new NumberMarks(decimal, group)))
            .toList();
    private static final NumberMarks WITHOUT_DECIMALS = new NumberMarks(null, null);

    private final Set<Set<NumberMarks>> rows = new HashSet<>();
    private @Nullable String marked;

    /** The numbers of one row, which are written in the same way. */
    void see(String... numbers) {
        var ways = WAYS.stream()
                .filter(way ->
                        Stream.of(numbers).allMatch(number -> way.read(number).isPresent()))
                .collect(toSet());
        if (!ways.isEmpty()) {
            rows.add(ways);
            marked = marked == null ? marked(numbers) : marked;
        }
    }

    private static @Nullable String marked(String... numbers) {
        return Stream.of(numbers)
                .filter(number -> WITHOUT_DECIMALS.read(number).isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** With what was said; what neither it nor any number tells stays open. */
    NumberMarks settled(@Nullable String decimal, @Nullable String group, Doubts doubts) {
        var point = decimal == null ? point(group, doubts) : decimal;
        if (decimal != null && isBetweenThousands(decimal)) {
            doubts.add(BookUnclear.DECIMAL_MARK, "Numbers have " + decimal + " between thousands, too.");
        }
        return new NumberMarks(point, group == null ? between(point, doubts) : group);
    }

    private boolean isBetweenThousands(String decimal) {
        return rows.stream().anyMatch(ways -> ways.stream().allMatch(way -> decimal.equals(way.group())));
    }

    private @Nullable String point(@Nullable String group, Doubts doubts) {
        var said = WAYS.stream()
                .filter(way -> group == null || group.equals(way.group()))
                .collect(toSet());
        var left = marks(said, NumberMarks::decimal);
        for (var ways : rows) {
            var asSaid = new HashSet<>(ways);
            asSaid.retainAll(said);
            left.retainAll(marks(asSaid.isEmpty() ? ways : asSaid, NumberMarks::decimal));
        }
        if (left.isEmpty()) {
            doubts.add(
                    BookUnclear.DECIMAL_MARK,
                    group == null
                            ? "Some numbers have . as the decimal mark and some have a comma."
                            : "Some numbers can't be read with " + group + " between thousands. Say . or a comma.");
        } else if (left.size() > 1 && marked != null) {
            doubts.add(
                    BookUnclear.DECIMAL_MARK,
                    "A number such as " + marked.strip() + " can be read in two ways. Say . or a comma.");
        }
        return left.size() == 1 ? left.iterator().next() : null;
    }

    private @Nullable String between(@Nullable String point, Doubts doubts) {
        var left = marks(WAYS, NumberMarks::group);
        for (var ways : rows) {
            var asTold = ways.stream()
                    .filter(way -> point == null || point.equals(way.decimal()))
                    .toList();
            if (!asTold.isEmpty()) {
                left.retainAll(marks(asTold, NumberMarks::group));
            }
        }
        if (left.isEmpty()) {
            doubts.add(BookUnclear.GROUP_MARK, "Numbers have several marks between thousands.");
        }
        return left.size() == 1 ? left.iterator().next() : null;
    }

    private static Set<String> marks(Iterable<NumberMarks> ways, Function<NumberMarks, @Nullable String> which) {
        var marks = new HashSet<String>();
        for (var way : ways) {
            marks.add(Objects.requireNonNull(which.apply(way)));
        }
        return marks;
    }
}
