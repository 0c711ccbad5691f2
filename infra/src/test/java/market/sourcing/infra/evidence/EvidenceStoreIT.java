package market.sourcing.infra.evidence;

import static market.sourcing.infra.evidence.format.SampleFiles.JPEG;
import static market.sourcing.infra.evidence.format.SampleFiles.PDF;
import static market.sourcing.infra.evidence.format.SampleFiles.WEBP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import market.sourcing.domain.returns.EvidenceName;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.infra.evidence.format.SampleFiles;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class EvidenceStoreIT extends EvidenceScene {
    private static final int MOST = (int) EvidenceStore.MOST_BYTES;
    private static final int PIECE = 256 * 1024;

    private static String hash(byte[] file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    }

    private byte[] stored(String sha256) throws IOException {
        var bytes = new ByteArrayOutputStream();
        store().copy(sha256, bytes);
        return bytes.toByteArray();
    }

    @Test
    void the_largest_file_passes_through_in_small_pieces_both_ways() throws Exception {
        var file = SampleFiles.pdf(MOST, 1);
        var pieces = new int[1];
        InputStream body = new ByteArrayInputStream(file) {
            @Override
            public synchronized int read(byte[] bytes, int from, int length) {
                pieces[0] = Math.max(pieces[0], bytes.length);
                return super.read(bytes, from, length);
            }

            @Override
            public synchronized byte[] readAllBytes() {
                throw new AssertionError("Nobody holds all of it");
            }
        };
        var taken = store().receive(BUYER, NAME, PDF, body);
        assertThat(taken.sha256()).isEqualTo(hash(file));
        assertThat(taken.bytes()).isEqualTo(MOST);
        assertThat(taken.name()).isEqualTo(NAME.text());
        assertThat(rows()).containsExactly(1L, 80L, 1L);

        var digest = MessageDigest.getInstance("SHA-256");
        store().copy(taken.sha256(), new OutputStream() {
            @Override
            public void write(int one) {
                digest.update((byte) one);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                pieces[0] = Math.max(pieces[0], bytes.length);
                digest.update(bytes, from, length);
            }
        });
        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(taken.sha256());
        assertThat(pieces[0]).isLessThanOrEqualTo(PIECE);
        assertThat(spooled()).isEmpty();
    }

    @Test
    void one_byte_more_is_refused_before_the_rest_is_read_and_leaves_nothing() {
        var endless = new SequenceInputStream(new ByteArrayInputStream(SampleFiles.pdf(MOST, 1)), new InputStream() {
            private int given;

            @Override
            public int read() {
                assertThat(++given).isLessThan(PIECE);
                return ' ';
            }
        });
        assertThatThrownBy(() -> store().receive(BUYER, NAME, PDF, endless))
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .returns(RefusalCode.EVIDENCE_TOO_LARGE, Refused::code)
                .returns((long) MOST, refused -> refused.facts().get("mostBytes"));
        assertThat(rows()).containsExactly(0L, 0L, 0L);
        assertThat(spooled()).isEmpty();
    }

    @Test
    void the_same_bytes_are_stored_once_and_each_account_has_them_under_its_own_name() throws Exception {
        var file = SampleFiles.jpeg(1);
        var first = receive(BUYER, file, JPEG);
        var again = store().receive(BUYER, new EvidenceName("other.jpg"), JPEG, new ByteArrayInputStream(file));
        var others = store().receive(OTHER, new EvidenceName("other.jpg"), JPEG, new ByteArrayInputStream(file));
        assertThat(again).isEqualTo(first);
        assertThat(others.sha256()).isEqualTo(first.sha256());
        assertThat(others.name()).isEqualTo("other.jpg");
        assertThat(rows()).containsExactly(1L, 1L, 2L);
        assertThat(new PostgresKnownEvidence(jdbc).find(first.sha256(), OTHER)).contains(others);
        assertThat(stored(first.sha256())).isEqualTo(file);
    }

    @Test
    void many_send_the_same_at_once_and_it_is_there_once() throws Exception {
        var file = SampleFiles.pdf(3 * PIECE + 1, 7);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = IntStream.range(0, 8)
                    .mapToObj(n -> CompletableFuture.supplyAsync(
                            () -> {
                                try {
                                    return receive(n % 2 == 0 ? BUYER : OTHER, file, PDF);
                                } catch (IOException e) {
                                    throw new IllegalStateException(e);
                                }
                            },
                            threads))
                    .toList();
            assertThat(answers.stream().map(CompletableFuture::join))
                    .allSatisfy(answer -> assertThat(answer.bytes()).isEqualTo(file.length));
        }
        assertThat(rows()).containsExactly(1L, 4L, 2L);
        assertThat(stored(hash(file))).isEqualTo(file);
    }

    @Test
    void a_body_that_breaks_off_leaves_nothing() {
        var file = SampleFiles.pdf(3 * PIECE, 1);
        var broken =
                new SequenceInputStream(new ByteArrayInputStream(Arrays.copyOf(file, 2 * PIECE)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("The client is gone.");
                    }
                });
        assertThatThrownBy(() -> store().receive(BUYER, NAME, PDF, broken)).isInstanceOf(IOException.class);
        assertThat(rows()).containsExactly(0L, 0L, 0L);
        assertThat(spooled()).isEmpty();
    }

    @Test
    void a_session_that_ends_between_two_pieces_leaves_nothing_and_the_next_try_stores_it() throws Exception {
        var file = SampleFiles.pdf(5 * PIECE, 1);
        try (var gate = database.openAsAdmin();
                var admin = gate.createStatement()) {
            admin.execute("create function wait_here() returns trigger language plpgsql as"
                    + " 'begin if new.number = 3 then perform pg_advisory_xact_lock(1); end if; return new; end'");
            admin.execute(
                    "create trigger gate before insert on evidence_chunk for each row execute function wait_here()");
            admin.execute("select pg_advisory_lock(1)");
            var storing = CompletableFuture.supplyAsync(() -> catchThrowable(() -> receive(BUYER, file, PDF)));
            var waiting = "select pid from pg_locks where locktype = 'advisory' and not granted"
                    + " and database = (select oid from pg_database where datname = current_database())";
            await().until(() -> jdbc.queryForList(waiting, Integer.class).size() == 1);
            assertThat(spooled())
                    .as("nothing has a name that a killed process could leave")
                    .isEmpty();
            admin.execute("select pg_terminate_backend(pid) from (" + waiting + ") as blocked");
            assertThat(storing.join()).isNotNull();
            assertThat(rows()).containsExactly(0L, 0L, 0L);
            admin.execute("select pg_advisory_unlock(1)");
        }
        assertThat(receive(BUYER, file, PDF).sha256()).isEqualTo(hash(file));
        assertThat(rows()).containsExactly(1L, 5L, 1L);
    }

    @Test
    void only_pictures_that_can_be_decoded_here_have_a_perceptual_hash() throws Exception {
        receive(BUYER, SampleFiles.jpeg(1), JPEG);
        receive(BUYER, SampleFiles.webp(40, 30), WEBP);
        receive(BUYER, SampleFiles.pdf(), PDF);
        assertThat(jdbc.queryForList(
                        "select media_type from evidence where perceptual_hash is null order by media_type",
                        String.class))
                .isEqualTo(List.of(PDF, WEBP));
        assertThat(jdbc.queryForList("select media_type from evidence where perceptual_hash is not null", String.class))
                .isEqualTo(List.of(JPEG));
    }
}
