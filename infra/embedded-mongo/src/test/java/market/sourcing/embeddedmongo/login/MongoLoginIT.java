package market.sourcing.embeddedmongo.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import market.sourcing.embeddedmongo.EmbeddedMongo;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a process of the same machine gets from the embedded server without its login. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MongoLoginIT {
    private static final Document ORDER = new Document("_id", "order-1").append("buyerId", "buyer-1");
    private static final int MILLIS = 10_000;

    private final EmbeddedMongo server = EmbeddedMongo.start();
    private final MongoClient own = MongoClients.create(server.connectionString());
    private final MongoClient stranger = MongoClients.create("mongodb://127.0.0.1:" + server.port());

    @BeforeAll
    void anOrder() {
        own.getDatabase("sourcing").getCollection("order").insertOne(ORDER);
    }

    @AfterAll
    void close() {
        stranger.close();
        own.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{find: 'order'}",
                "{aggregate: 'order', pipeline: [], cursor: {}}",
                "{count: 'order'}",
                "{distinct: 'order', key: 'buyerId'}",
                "{insert: 'order', documents: [{_id: 'order-2'}]}",
                "{update: 'order', updates: [{q: {}, u: {$set: {buyerId: 'thief'}}}]}",
                "{delete: 'order', deletes: [{q: {}, limit: 0}]}",
                "{findAndModify: 'order', query: {}, remove: true}",
                "{drop: 'order'}",
                "{dropDatabase: 1}",
                "{create: 'other'}",
                "{createIndexes: 'order', indexes: [{key: {buyerId: 1}, name: 'b'}]}",
                "{listCollections: 1}",
                "{getMore: {$numberLong: '1'}, collection: 'order'}",
                "{killCursors: 'order', cursors: [{$numberLong: '1'}]}",
                "{validate: 'order'}",
                "{dbStats: 1}",
                "{serverStatus: 1}",
                "{whatsmyuri: 1}",
                "{saslStart: 1, mechanism: 'PLAIN', payload: ''}",
            })
    void a_stranger_is_refused_every_command(String command) {
        assertRefused("sourcing", command);
        assertThat(own.getDatabase("sourcing").getCollection("order").find().into(new ArrayList<>()))
                .containsExactly(ORDER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{listDatabases: 1}",
                "{renameCollection: 'sourcing.order', to: 'sourcing.other'}",
                "{getLog: '*'}",
                "{hostInfo: 1}",
                "{getCmdLineOpts: 1}",
                "{replSetGetStatus: 1}",
            })
    void a_stranger_is_refused_every_command_of_an_administrator(String command) {
        assertRefused("admin", command);
    }

    private void assertRefused(String database, String command) {
        assertThatThrownBy(() -> stranger.getDatabase(database).runCommand(Document.parse(command)))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        refused -> assertThat(refused.getErrorCode()).isEqualTo(13));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sourcing:wrong", "somebody:", "sourcing:"})
    void a_wrong_login_is_refused(String login) {
        var uri = server.connectionString()
                .replaceFirst("//.*@", "//" + (login.endsWith(":") ? login + otherSecret() : login) + "@");
        try (var client = MongoClients.create(uri)) {
            assertThatThrownBy(() -> client.getDatabase("sourcing").runCommand(new Document("count", "order")))
                    .isInstanceOfSatisfying(
                            MongoSecurityException.class,
                            refused -> assertThat(refused.getCause())
                                    .isInstanceOfSatisfying(
                                            MongoCommandException.class,
                                            cause -> assertThat(cause.getErrorCode())
                                                    .isEqualTo(18)));
        }
    }

    private static String otherSecret() {
        return MongoLogin.fresh().secret();
    }

    @Test
    void a_proof_without_a_beginning_is_refused() {
        var proof = new Document("saslContinue", 1)
                .append("conversationId", 1)
                .append("payload", new Binary("c=biws,r=x,p=AAAA".getBytes(StandardCharsets.US_ASCII)));
        try (var client = MongoClients.create("mongodb://127.0.0.1:" + server.port())) {
            assertThatThrownBy(() -> client.getDatabase("admin").runCommand(proof))
                    .isInstanceOfSatisfying(
                            MongoCommandException.class,
                            refused -> assertThat(refused.getErrorCode()).isEqualTo(18));
        }
    }

    /** An operation of the old protocol, and messages that are longer than any greeting. */
    @ParameterizedTest
    @ValueSource(ints = {2002, 48_000_000, Integer.MAX_VALUE, 0, -1})
    void what_is_no_short_message_ends_the_connection(int lengthOrOperation) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(MILLIS);
            boolean operation = lengthOrOperation == 2002;
            socket.getOutputStream()
                    .write(ByteBuffer.allocate(16)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .putInt(operation ? 16 : lengthOrOperation)
                            .putInt(1)
                            .putInt(0)
                            .putInt(operation ? lengthOrOperation : 2013)
                            .array());
            assertThat(isClosed(socket)).isTrue();
        }
    }

    @Test
    void strangers_are_bounded_in_number_and_keep_nobody_out_who_is_in() throws IOException {
        own.getDatabase("sourcing").getCollection("order").countDocuments();
        var sockets = new ArrayList<Socket>();
        try {
            for (int number = 0; number < 300; number++) {
                sockets.add(new Socket(InetAddress.getLoopbackAddress(), server.port()));
            }
            var last = sockets.getLast();
            last.setSoTimeout(MILLIS);
            assertThat(isClosed(last)).isTrue();
            assertThat(own.getDatabase("sourcing").getCollection("order").countDocuments())
                    .isOne();
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }

    private static boolean isClosed(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketException reset) {
            return true;
        }
    }

    @Test
    void each_server_has_another_login_and_nothing_prints_it() {
        var login = server.login();
        assertThat(MongoLogin.fresh().secret()).hasSameSizeAs(login.secret()).isNotEqualTo(login.secret());
        assertThat(login.toString()).doesNotContain(login.secret());
        assertThat(server.database("sourcing").toString()).doesNotContain(login.secret());
    }
}
