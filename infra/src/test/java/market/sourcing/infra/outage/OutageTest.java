package market.sourcing.infra.outage;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ServerId;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import market.sourcing.infra.files.FolderUnusable;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class OutageTest {

    static Stream<Exception> outages() {
        return Stream.of(
                new DataAccessResourceFailureException("x"),
                new CannotGetJdbcConnectionException("x"),
                new QueryTimeoutException("x"),
                new CannotCreateTransactionException("x"),
                new TransactionSystemException("x"),
                new SQLTransientConnectionException("x"),
                new MongoTimeoutException("x"),
                // A node of a replica set has stepped down, or its pool was emptied when it went away.
                new MongoNotPrimaryException(new BsonDocument(), new ServerAddress()),
                new MongoConnectionPoolClearedException(
                        new ServerId(new ClusterId(), new ServerAddress()), new IOException("x")),
                new MongoServerUnavailableException("x"),
                new FolderUnusable(Path.of("x"), new IOException("x")));
    }

    @ParameterizedTest
    @MethodSource("outages")
    void an_outage_is_known_however_deep_it_is(Exception outage) {
        assertThat(Outage.causes(outage)).isTrue();
        assertThat(Outage.causes(new CompletionException(new IllegalStateException(outage))))
                .isTrue();
    }

    /** In this order: connection lost, cannot connect, too many connections, disk full, stopped, starting, locked for too long, a standby. */
    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "53300", "53100", "57P01", "57P03", "55P03", "25006"})
    void the_database_says_so(String state) {
        assertThat(Outage.causes(new IllegalStateException(new SQLException("x", state))))
                .isTrue();
    }

    /** In this order: taken, null, not a number, no such table, cancelled, serialization failure. */
    @ParameterizedTest
    @ValueSource(strings = {"23505", "23502", "22P02", "42P01", "57014", "40001"})
    void other_failures_of_a_statement_are_no_outage(String state) {
        assertThat(Outage.causes(new IllegalStateException(new SQLException("x", state))))
                .isFalse();
    }

    @Test
    void what_is_wrong_with_what_was_asked_is_no_outage() {
        assertThat(Outage.causes(new DataIntegrityViolationException("x"))).isFalse();
        assertThat(Outage.causes(new DuplicateKeyException("x"))).isFalse();
        assertThat(Outage.causes(new IllegalArgumentException("x", new IOException("the caller went away"))))
                .isFalse();
    }

    @Test
    void causes_that_go_in_a_circle_end() {
        var one = new IllegalStateException("one");
        var other = new IllegalStateException("other", one);
        one.initCause(other);

        assertThat(Outage.causes(one)).isFalse();
    }
}
