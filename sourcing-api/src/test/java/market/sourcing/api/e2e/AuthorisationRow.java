package market.sourcing.api.e2e;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What everybody is answered who asks for one operation.
 *
 * @param operation method and path as the controller has it
 * @param statuses one for each of {@link #EVERYBODY}
 * @param query starts with ?, or is empty
 * @param whatever whether the change is made at whatever version, for those who may make it
 */
record AuthorisationRow(String operation, List<String> statuses, String query, boolean whatever, String body) {
    static final List<Client> EVERYBODY = List.of(
            Client.NOBODY,
            Client.BUYER,
            Client.OTHER_BUYER,
            Client.FACTORY,
            Client.OTHER_FACTORY,
            Client.AGENT,
            Client.OPERATOR,
            Client.AUDITOR);

    private static final String NOT_ASKED = "-";
    private static final int WORDS = 2 + EVERYBODY.size();

    static AuthorisationRow of(String line) {
        var words = Arrays.asList(line.strip().split("\\s+", WORDS + 1));
        if (words.size() < WORDS) {
            throw new IllegalArgumentException("Not an operation, its path and eight statuses: " + line);
        }
        var rest = words.size() > WORDS ? words.get(WORDS) : "";
        var query = rest.startsWith("?") ? rest.split(" ", 2)[0] : "";
        var sent = rest.substring(query.length()).strip();
        boolean whatever = sent.startsWith("*");
        return new AuthorisationRow(
                words.get(0) + " " + words.get(1),
                words.subList(2, WORDS),
                query,
                whatever,
                whatever ? sent.substring(1).strip() : sent);
    }

    /** What asking brings for each, but for those who are not to be asked. */
    List<String> statuses(Function<Client, String> asking) {
        return IntStream.range(0, EVERYBODY.size())
                .mapToObj(i -> statuses.get(i).equals(NOT_ASKED) ? NOT_ASKED : asking.apply(EVERYBODY.get(i)))
                .toList();
    }

    AuthorisationRow answered(List<String> seen) {
        return new AuthorisationRow(operation, seen, query, whatever, body);
    }

    String method() {
        return operation.substring(0, operation.indexOf(' '));
    }

    String pattern() {
        return operation.substring(operation.indexOf(' ') + 1);
    }

    /** As a line of the table. */
    @Override
    public String toString() {
        return "%-6s %-61s %s  %s%s%s"
                .formatted(method(), pattern(), String.join(" ", statuses), query, whatever ? "* " : " ", body)
                .stripTrailing();
    }
}
