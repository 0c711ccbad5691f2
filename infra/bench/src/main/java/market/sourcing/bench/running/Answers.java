package market.sourcing.bench.running;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import market.sourcing.bench.load.KeepAlive;

/** What an application says of orders that were placed at any time, of the money, and of some searches. */
public final class Answers {
    private static final String SOME_ORDERS = """
            select aggregate_identifier from domain_event where payload_type = 'sourcing.order.OrderPlaced'
              order by md5(aggregate_identifier) limit 100
            """;

    /** How long is left changes while one looks. */
    private static final Pattern OF_THE_MOMENT = Pattern.compile("\"timeLeft\":\"[^\"]*\",");

    private Answers() {}

    /** By what was asked. */
    public static Map<String, String> of(ChildApplication application, Path data)
            throws IOException, InterruptedException, SQLException {
        var operator = "Authorization: Bearer " + Token.of(data, application.port(), "operator") + "\r\n";
        var answers = new LinkedHashMap<String, String>();
        try (var connection = new KeepAlive(application.port())) {
            for (var path : paths(data)) {
                var answer = connection.get(path, operator);
                var body = new String(answer.body(), StandardCharsets.UTF_8);
                answers.put(
                        path,
                        answer.status() + " " + OF_THE_MOMENT.matcher(body).replaceAll(""));
            }
        }
        return answers;
    }

    private static List<String> paths(Path data) throws IOException, SQLException {
        var paths = new ArrayList<>(List.of(
                "/api/ledger/trial-balance",
                "/api/listings?q=bag",
                "/api/listings?sort=sold",
                "/api/promises?size=100"));
        try (var connection = OwnDatabase.of(data).connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(SOME_ORDERS)) {
            while (rows.next()) {
                paths.add("/api/orders/" + rows.getString(1));
                paths.add("/api/orders/" + rows.getString(1) + "/timeline");
            }
        }
        return paths;
    }
}
