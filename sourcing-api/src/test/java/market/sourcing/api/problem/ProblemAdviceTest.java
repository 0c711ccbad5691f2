package market.sourcing.api.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import market.sourcing.infra.commands.Contended;
import market.sourcing.infra.commands.StaleVersion;
import market.sourcing.infra.files.FolderUnusable;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;

class ProblemAdviceTest {
    private final ProblemAdvice advice = new ProblemAdvice(new Problems(), new AuditLog());

    @Test
    void a_store_that_is_away_is_a_reason_to_come_back_later() throws Exception {
        for (var failure : List.of(
                new DataAccessResourceFailureException("the log is away"),
                new CannotCreateTransactionException("the log is away"),
                new MongoTimeoutException("the views are away"),
                new MongoNodeIsRecoveringException(new BsonDocument(), new ServerAddress()),
                new IllegalStateException(new DataAccessResourceFailureException("below")))) {
            var answer = advice.other(failure);
            assertThat(answer.getStatusCode().value()).isEqualTo(503);
            assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("1");
            assertThat(body(answer)).containsEntry("code", "STORE_UNAVAILABLE");
        }
    }

    @Test
    void an_outage_is_told_once_and_not_by_every_request() throws Exception {
        var logged = new ListAppender<ILoggingEvent>();
        logged.start();
        var logger = (Logger) LoggerFactory.getLogger(ProblemAdvice.class);
        logger.addAppender(logged);
        try {
            for (int request = 0; request < 1_000; request++) {
                advice.other(new DataAccessResourceFailureException("the log is away"));
            }
        } finally {
            logger.detachAppender(logged);
        }
        assertThat(logged.list)
                .singleElement()
                .satisfies(line -> assertThat(line.getLevel()).isEqualTo(Level.WARN));
    }

    /** As PostgreSQL says it: full, out of memory, out of connections, stopped, starting, broken, cut off, too slow, locked. */
    @ParameterizedTest
    @ValueSource(strings = {"53100", "53200", "53300", "57P01", "57P02", "57P03", "58030", "08006", "57014", "55P03"})
    void a_log_that_can_not_go_on_is_a_reason_to_come_back_later(String state) throws Exception {
        var told = new SQLException("can't go on", state);
        var failure = new SQLExceptionSubclassTranslator().translate("appending", "insert into domain_event", told);
        var answer = advice.other(
                Objects.requireNonNullElseGet(failure, () -> new UncategorizedSQLException("appending", null, told)));
        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(body(answer)).containsEntry("code", "STORE_UNAVAILABLE");
    }

    @Test
    void a_folder_that_is_full_is_a_reason_to_come_back_later() throws Exception {
        var full = new IOException("No space left on device");
        var answer = advice.other(new FolderUnusable(Path.of("imports"), full));
        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(body(answer)).containsEntry("code", "STORE_UNAVAILABLE");
    }

    @Test
    void a_client_that_left_while_its_answer_was_written_is_no_incident() throws Exception {
        var left = new HttpMessageNotWritableException("writing", new IOException("Broken pipe"));
        assertThat(advice.other(left).getStatusCode().value()).isEqualTo(204);
        var ours = new HttpMessageNotWritableException("No such property");
        assertThat(body(advice.other(ours))).containsKey("incident");
    }

    @Test
    void lost_races_and_stale_versions_are_told_apart() {
        assertThat(advice.contended(new Contended(new IllegalStateException()))
                        .getStatusCode()
                        .value())
                .isEqualTo(503);
        assertThat(advice.stale(new StaleVersion()).getStatusCode().value()).isEqualTo(412);
    }

    @Test
    void what_nobody_foresaw_is_an_incident_with_a_number_and_without_its_text() throws Exception {
        var answer = advice.other(new IllegalStateException("select secret from log"));
        assertThat(answer.getStatusCode().value()).isEqualTo(500);
        assertThat(body(answer)).containsEntry("code", "INTERNAL").containsKey("incident");
        assertThat(body(answer).toString()).doesNotContain("secret", "IllegalState");
    }

    @Test
    void what_security_decides_is_left_to_it() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> advice.other(new AccessDeniedException("no")));
    }

    private static Map<String, Object> body(ResponseEntity<Map<String, Object>> answer) {
        return Objects.requireNonNull(answer.getBody());
    }
}
