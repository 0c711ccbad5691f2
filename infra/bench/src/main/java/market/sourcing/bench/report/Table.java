package market.sourcing.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The printed form: one row a figure. */
public final class Table {
    private static final List<String> HEAD = List.of("figure", "unit", "median", "min", "max", "target", "met?");

    private Table() {}

    public static String of(Results results) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEAD);
        for (var part : results.parts()) {
            part.figures().forEach(figure -> rows.add(row(figure)));
            if (part.failure() != null) {
                rows.add(List.of(part.benchmark() + ": " + part.failure(), "", "", "", "", "", "FAILED"));
            }
        }
        var text = new StringBuilder();
        for (var row : rows) {
            for (int column = 0; column < HEAD.size(); column++) {
                text.append(column == 0 ? "" : "  ").append(cell(row.get(column), width(rows, column), column > 1));
            }
            text.append(System.lineSeparator());
        }
        return text.toString();
    }

    private static List<String> row(Figure figure) {
        var target = figure.target();
        return List.of(
                figure.name(),
                figure.unit(),
                number(figure.median()),
                number(figure.least()),
                number(figure.most()),
                target == null ? "" : (target.atLeast() ? ">= " : "<= ") + number(target.bound()),
                target == null ? "" : target.metBy(figure.median()) ? "yes" : "NO");
    }

    private static String number(double value) {
        var decimals = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static String cell(String text, int width, boolean right) {
        return String.format("%" + (right ? "" : "-") + width + "s", text);
    }
}
