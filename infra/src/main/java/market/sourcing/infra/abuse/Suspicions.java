package market.sourcing.infra.abuse;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import market.sourcing.domain.returns.AbuseSignal;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is to be told cases, until it was. */
public record Suspicions(JdbcClient jdbc) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<LinkedHashMap<String, String>> FACTS = new TypeReference<>() {};

    void add(Suspicion suspicion) {
        jdbc.sql("insert into abuse_suspicion (case_id, signal, facts, events) values (?, ?, ?::json, ?)"
                        + " on conflict do nothing")
                .params(
                        suspicion.caseId(),
                        suspicion.signal().name(),
                        JSON.writeValueAsString(suspicion.facts()),
                        suspicion.events().toArray(String[]::new))
                .update();
    }

    public List<Suspicion> some(int atMost) {
        return jdbc.sql("select case_id, signal, facts, events from abuse_suspicion order by case_id, signal limit ?")
                .param(atMost)
                .query((row, _) -> suspicion(row))
                .list();
    }

    private static Suspicion suspicion(ResultSet row) throws SQLException {
        Array events = row.getArray("events");
        return new Suspicion(
                row.getString("case_id"),
                AbuseSignal.valueOf(row.getString("signal")),
                JSON.readValue(row.getString("facts"), FACTS),
                List.of((String[]) events.getArray()));
    }

    public void told(Suspicion suspicion) {
        jdbc.sql("delete from abuse_suspicion where case_id = ? and signal = ?")
                .params(suspicion.caseId(), suspicion.signal().name())
                .update();
    }
}
