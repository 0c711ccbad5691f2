package market.sourcing.api.imports.cli;

import java.io.PrintStream;
import java.net.URI;
import tools.jackson.databind.JsonNode;

/** Prints what has become of a file. */
record Report(PrintStream terminal) {
    static final int MOST_LINES = 20;

    void print(JsonNode run, JsonNode refusals, URI fullList) {
        var rows = run.path("rows");
        terminal.println();
        terminal.printf(
                "%s: %s rows taken (%s new, %s changed, %s unchanged), %s not taken, %s blank lines%n",
                run.path("state").asString(),
                number(rows, "taken"),
                number(rows, "created"),
                number(rows, "changed"),
                number(rows, "unchanged"),
                number(rows, "refused"),
                number(rows, "blank"));
        if (!"DONE".equals(run.path("state").asString())) {
            terminal.printf(
                    "Ended behind line %d. %s%n",
                    run.path("reachedLine").asLong(), run.path("failure").asString(""));
        }
        groups("Not taken, by reason:", run.path("refusals"));
        each(refusals, fullList, rows.path("refused").asLong());
        groups("Taken with a note:", run.path("notes"));
    }

    private void groups(String title, JsonNode groups) {
        if (groups.isEmpty()) {
            return;
        }
        terminal.println();
        terminal.println(title);
        for (var group : groups) {
            terminal.printf(
                    "  %6d  %-28s first in line %d%n",
                    group.path("count").asLong(),
                    group.path("code").asString(),
                    group.path("first").path(0).path("line").asLong());
        }
    }

    private void each(JsonNode refusals, URI fullList, long all) {
        if (refusals.isEmpty()) {
            return;
        }
        terminal.println();
        for (var refusal : refusals) {
            terminal.printf(
                    "  line %-6d %-20s %s%s%n",
                    refusal.path("line").asLong(),
                    refusal.path("code").asString(),
                    refusal.path("detail").asString(),
                    facts(refusal.path("facts")));
        }
        if (all > refusals.size()) {
            terminal.printf("  … and %d more: %s%n", all - refusals.size(), fullList);
        }
    }

    private static String facts(JsonNode facts) {
        return facts.isEmpty() ? "" : " " + facts;
    }

    private static String number(JsonNode rows, String name) {
        return String.valueOf(rows.path(name).asLong());
    }
}
