package market.sourcing.infra.sequencer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import market.sourcing.infra.eventstore.LogSignals;
import market.sourcing.infra.testing.TestPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The leaf that PostgreSQL computes is the one that anybody can compute from the columns. */
class LeafIT {
    private static final List<String> FIELDS = List.of(
            "position",
            "event_identifier",
            "aggregate_identifier",
            "sequence_number",
            "type",
            "time_stamp",
            "payload_type",
            "payload_revision",
            "payload",
            "meta_data");

    @Test
    void a_leaf_is_the_hash_of_a_zero_byte_and_the_fields_each_led_by_its_length() throws Exception {
        try (var database = TestPostgres.freshDatabase()) {
            var jdbc = new JdbcTemplate(database.pool());
            try (var connection = database.ownConnections().open()) {
                var writer = new RawWriter(connection);
                writer.append("aggregate-瑜伽裤");
                writer.append("aggregate-2");
                writer.commit();
            }
            jdbc.update("insert into domain_event (event_identifier, aggregate_identifier, sequence_number, type,"
                    + " time_stamp, payload_type, payload_revision, payload, meta_data)"
                    + " values ('with nulls', 'a:1', 0, null, '2026-11-21T00:00:00.000000001Z', 'p', null, '', '-')");
            var sequencer = new Sequencer(database.ownConnections(), new LogSignals(), new SimpleMeterRegistry());
            sequencer.start();
            new NumberedLog(jdbc).awaitAllNumbered();
            sequencer.stop();

            var rows = jdbc.queryForList("select " + String.join(", ", FIELDS)
                    + ", leaf from log_position join domain_event using (global_index) order by position");
            assertThat(rows).hasSize(3).allSatisfy(row -> {
                var values = FIELDS.stream().map(row::get).toList();
                assertThat((byte[]) row.get("leaf")).isEqualTo(leaf(values));
            });
        }
    }

    /** A call for each of ten fields was most of what numbering cost. */
    @Test
    void fields_are_written_in_the_statement_itself_and_not_by_a_call_each() {
        try (var database = TestPostgres.freshDatabase()) {
            var plan = new JdbcTemplate(database.pool())
                    .queryForList(
                            "explain (verbose) select log_field(payload) || log_field(sequence_number::text) from domain_event",
                            String.class);

            assertThat(String.join("\n", plan)).contains("octet_length").doesNotContain("log_field");
        }
    }

    private static byte[] leaf(List<? extends @Nullable Object> fields) throws Exception {
        var data = new ByteArrayOutputStream();
        data.write(0);
        for (var field : fields) {
            if (field == null) {
                data.write('-');
            } else {
                var bytes = field.toString().getBytes(StandardCharsets.UTF_8);
                data.writeBytes((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                data.writeBytes(bytes);
            }
        }
        return MessageDigest.getInstance("SHA-256").digest(data.toByteArray());
    }
}
