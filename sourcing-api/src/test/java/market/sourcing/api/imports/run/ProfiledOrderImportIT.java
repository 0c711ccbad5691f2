package market.sourcing.api.imports.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import market.sourcing.api.imports.order.BookReception;
import market.sourcing.api.imports.order.OrderImport;
import market.sourcing.api.imports.order.profile.Head;
import market.sourcing.api.imports.order.profile.SentProfile;
import market.sourcing.domain.factory.command.OnboardFactory;
import market.sourcing.domain.factory.command.VerifyFactory;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.commands.Commands;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProfiledOrderImportIT {
    private static final Actor OPERATOR = new Actor(new AccountId("account-operator"), Set.of(Role.OPERATOR));
    private static final String PROFILE = "{\"columns\":{\"invoice\":\"No\",\"code\":\"Code\",\"description\":\"What\","
            + "\"quantity\":\"Pieces\",\"date\":\"Day\",\"price\":\"Each\",\"customer\":\"Who\"},\"currency\":\"EUR\","
            + "\"country\":\"Italia\",\"timeZone\":\"Europe/Rome\",\"takesBack\":{\"negative\":true},\"encoding\":\"windows-1252\"}";
    private static final String HEADER = "Day;No;Code;What;Pieces;Each;Who\n";

    private ConfigurableApplicationContext application;
    private ImportIntake intake;
    private ImportRuns runs;
    private JdbcClient jdbc;

    @BeforeAll
    void start(@TempDir Path data) {
        application = TestImports.start(data);
        intake = application.getBean(ImportIntake.class);
        runs = application.getBean(ImportRuns.class);
        jdbc = JdbcClient.create(application.getBean(DataSource.class));
    }

    @AfterAll
    void stop() {
        application.close();
    }

    @Test
    void an_import_killed_anywhere_reads_on_as_it_began() throws Exception {
        var book = new StringBuilder(HEADER);
        for (int each = 0; each < 20; each++) {
            book.append("31.01.2025;%d;Tè-%d;\"Tè\nverde\";1.000;1,50;C 7\n".formatted(900 + each, each % 3));
        }
        book.append("01.02.2025;900;tè-0;Tè verde;-10;1,50;C 7\n");
        for (int sends : new int[] {1, 4, 15, 24}) {
            var factory = verified("killed-" + sends);
            var run = received(factory, book.toString());

            assertThat(catchThrowableOfType(Killed.class, () -> job(dyingAfter(sends), run)))
                    .isNotNull();
            assertThat(job(application.getBean(Commands.class), current(run))).isTrue();

            var ended = current(run);
            assertThat(ended.counters().created()).isEqualTo(21);
            assertThat(ended.counters().refusals()).isEmpty();
            assertThat(ended.counters().settled()).isEqualTo(ended.totalLines());
            assertThat(said(factory, "PastOrderRecorded")).hasSize(20).contains("900 1000 EUR Tè verde");
            assertThat(said(factory, "PastReturnRecorded")).containsExactly("900 10 EUR Tè verde");
        }
    }

    @Test
    void ten_million_pieces_on_many_lines_are_one_purchase_that_comes_back() throws IOException {
        var factory = verified("many");
        var rows = "31.01.2025;1;A;Nail;10.000.000;0,01;C 7\n".repeat(300);

        var run = imported(
                factory,
                HEADER + rows
                        + "01.02.2025;2;A;Nail;-10.000.000;0,01;\u00A0C\u00A07 \n01.02.2025;3;A;Nail;1;0,01;C 7\n");

        assertThat(run.counters().created()).isEqualTo(302);
        assertThat(run.counters().notes()).doesNotContainKey("RETURN_UNLINKED");
        assertThat(jdbc.sql("select bought from past_purchase where factory_id = :factory and returned > 0")
                        .param("factory", factory.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(3_000_000_000L);
    }

    @Test
    void the_same_book_twice_changes_nothing_and_a_key_is_for_one_profile() throws IOException {
        var factory = verified("twice");
        var book = HEADER + "31.01.2025;1;A;Nail;10;0,01;C 7\n31.01.2025;1;A;Nail;-1;0,01;C 7\n";
        imported(factory, book);
        long events = events();

        var second = imported(factory, book);
        assertThat(second.counters().unchanged()).isEqualTo(2);
        assertThat(events()).isEqualTo(events);

        var otherwise = ImportRequest.orders(second.id(), OPERATOR.account(), factory)
                .readAs(reception(book, PROFILE.replace("EUR", "CHF")).json());
        assertThat(catchThrowableOfType(Refused.class, () -> intake.receive(otherwise, body(book)))
                        .code())
                .isEqualTo(RefusalCode.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void a_book_of_huge_cells_is_called_off_in_the_middle_of_one_within_seconds() throws IOException {
        var factory = verified("huge");
        var row = "31.01.2025;1;A;\"a" + " ".repeat(60_000) + "b\";10;0,01;C 7\n";
        var id = began(factory, HEADER + row.repeat(20));
        await().until(() -> runs.find(id).orElseThrow().state() != ImportState.RECEIVING);

        intake.cancel(id);

        await().atMost(Duration.ofSeconds(10))
                .until(() -> runs.find(id).orElseThrow().state().isOver());
    }

    private FactoryId verified(String name) {
        var factory = new FactoryId("factory-described-" + name);
        var commands = application.getBean(Commands.class);
        commands.<Object>send(
                new OnboardFactory(factory, OPERATOR, name, "IT", "VAT-D-" + name, "Roma", "test:" + name), OPERATOR);
        commands.<Object>send(new VerifyFactory(factory, null, OPERATOR), OPERATOR);
        return factory;
    }

    private static ByteArrayInputStream body(String book) {
        return new ByteArrayInputStream(book.getBytes(Charset.forName("windows-1252")));
    }

    private static BookReception reception(String book, String profile) throws IOException {
        return BookReception.of(body(book), SentProfile.read(profile));
    }

    private static ByteArrayInputStream nothing() {
        return new ByteArrayInputStream(new byte[0]);
    }

    private ImportId began(FactoryId factory, String book) throws IOException {
        var id = ImportId.random();
        var reception = reception(book, PROFILE);
        var sent = body(book);
        sent.skipNBytes(Math.min(Head.MOST, sent.available()));
        intake.receive(
                ImportRequest.orders(id, OPERATOR.account(), factory).readAs(reception.json()), reception.book(sent));
        return id;
    }

    private ImportRun imported(FactoryId factory, String book) throws IOException {
        var id = began(factory, book);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> runs.find(id).orElseThrow().state().isOver());
        return runs.find(id).orElseThrow();
    }

    /** On disk and known, and not given to the worker. */
    private ImportRun received(FactoryId factory, String book) throws IOException {
        var spool = application.getBean(Spool.class);
        var spooled = SpooledFile.next(ImportId.random());
        var reception = reception(book, PROFILE);
        runs.open(
                ImportRequest.orders(spooled.id(), OPERATOR.account(), factory).readAs(reception.json()), spooled);
        var receipt = spool.receive(spooled, reception.book(nothing()), bytes -> {});
        spool.name(spooled);
        runs.received(spooled, receipt);
        return runs.find(spooled.id()).orElseThrow();
    }

    private boolean job(Commands commands, ImportRun run) throws IOException, InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var job = new ImportJob(
                        run, application.getBean(OrderImport.class), new Means(commands, threads), 1_000)) {
            return job.run(Optional::empty) == Halt.END_OF_FILE;
        }
    }

    private ImportRun current(ImportRun run) {
        return runs.find(run.id()).orElseThrow();
    }

    private long events() {
        return jdbc.sql("select count(*) from domain_event").query(Long.class).single();
    }

    private List<String> said(FactoryId factory, String event) {
        return jdbc.sql("select payload::jsonb->>'externalRef' || ' ' || (payload::jsonb#>>'{lines,0,quantity}') || ' '"
                        + " || (payload::jsonb->>'currency') || ' ' || (payload::jsonb#>>'{lines,0,title}')"
                        + " from domain_event where payload_type = :type and payload::jsonb->>'factoryId' = :factory")
                .param("type", "sourcing.order." + event)
                .param("factory", factory.value())
                .query((row, at) -> row.getString(1))
                .list();
    }

    /** As far as the invoices of a batch are concerned, the process ends at this command. */
    private Commands dyingAfter(int sends) {
        var left = new AtomicInteger(sends);
        var real = application.getBean(Commands.class);
        return new Commands() {
            @Override
            public <R> R send(Object command, Actor actor) {
                if (left.getAndDecrement() <= 0) {
                    throw new Killed();
                }
                return real.send(command, actor);
            }
        };
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
