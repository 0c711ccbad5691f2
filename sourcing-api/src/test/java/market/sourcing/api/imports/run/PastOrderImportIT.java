package market.sourcing.api.imports.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import market.sourcing.api.imports.order.OrderImport;
import market.sourcing.domain.factory.command.OnboardFactory;
import market.sourcing.domain.factory.command.SuspendFactory;
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
class PastOrderImportIT {
    private static final Actor OPERATOR = new Actor(new AccountId("account-operator"), Set.of(Role.OPERATOR));
    private static final Path SAMPLE = Path.of("../samples/orders.csv");
    private static final String HEADER =
            "invoice_no,stock_code,description,quantity,invoice_date,unit_price,customer_id,country\n";
    private static final long SAMPLE_TAKEN = 15;

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
    void the_sample_becomes_orders_cancellations_and_returns() throws IOException {
        var factory = verified("sample");

        var run = imported(factory, Files.readString(SAMPLE));

        assertThat(run.state()).isEqualTo(ImportState.DONE);
        assertThat(run.counters().created()).isEqualTo(SAMPLE_TAKEN);
        assertThat(run.counters().settled()).isEqualTo(run.totalLines());
        assertThat(run.counters().refusals())
                .containsEntry("SERVICE_LINE", 3L)
                .containsEntry("INVOICE_INCONSISTENT", 1L);
        assertThat(run.counters().notes())
                .containsEntry("CUSTOMER_UNNAMED", 3L)
                .containsEntry("TITLE_MISSING", 1L)
                .containsEntry("RETURN_UNLINKED", 3L);
        assertThat(stored(factory, "PastOrderRecorded", "\"externalRef\" || ' ' || jsonb_array_length(lines)"))
                .as("the part of 700001 that comes later is in its order")
                .containsExactly("700001 4", "700003 2", "700004 2", "700005 1", "700022 1");
        assertThat(stored(
                        factory,
                        "PastReturnRecorded",
                        "\"externalRef\" || ' ' || kind || ' ' || (lines->0->>'quantity')"))
                .containsExactly("C700002 CANCELLATION 1", "C700006 RETURN 10", "C700006 RETURN 3", "C700007 RETURN 5");
        assertThat(stored(factory, "UnlinkedReturnRecorded", "\"externalRef\" || ' ' || (lines->0->>'quantity')"))
                .as("more than bought, at another price, of nobody known")
                .containsExactly("C700007 4", "C700008 1", "C700009 2");
    }

    @Test
    void titles_and_prices_of_listings_are_the_first_of_the_file() throws IOException {
        var factory = verified("goods");

        imported(factory, Files.readString(SAMPLE));

        assertThat(jdbc.sql("""
                        select (payload::jsonb #>> '{terms,titles,en}') || ' ' || (payload::jsonb #>> '{terms,ladder,0,price}')
                        from domain_event where payload_type = 'sourcing.listing.ListingDrafted'
                          and payload::jsonb->>'factoryId' = :factory order by 1
                        """)
                        .param("factory", factory.value())
                        .query((row, at) -> row.getString(1))
                        .list())
                .containsExactly(
                        "GLASS BOTTLE STOPPER 1.9900",
                        "LANTERN, \"STAR\" SHAPE 7.1000",
                        "LINEN TEA TOWEL 2.5500",
                        "SHOPPER BAG 0.4250");
    }

    @Test
    void the_same_file_twice_changes_nothing() throws IOException {
        var factory = verified("twice");
        imported(factory, Files.readString(SAMPLE));
        long events = events();

        var second = imported(factory, Files.readString(SAMPLE));

        assertThat(second.counters().unchanged()).isEqualTo(SAMPLE_TAKEN);
        assertThat(second.counters().created()).isZero();
        assertThat(events()).isEqualTo(events);
    }

    @Test
    void a_later_file_returns_what_an_earlier_one_sold() throws IOException {
        var factory = verified("later");
        imported(factory, HEADER + row("800001", "10001", 5, "2024-01-02T10:00:00Z", "1.00", "77"));

        imported(factory, HEADER + row("C800002", "10001", -2, "2024-02-02T10:00:00Z", "1.00", "77"));

        assertThat(stored(factory, "PastReturnRecorded", "\"externalRef\" || ' ' || kind"))
                .containsExactly("C800002 RETURN");
    }

    @Test
    void another_statement_about_a_known_invoice_is_refused_row_by_row() throws IOException {
        var factory = verified("differs");
        imported(factory, HEADER + row("800001", "10001", 5, "2024-01-02T10:00:00Z", "1.00", "77"));
        long events = events();

        var run = imported(
                factory,
                HEADER
                        + row("800001", "10001", 6, "2024-01-02T10:00:00Z", "1.00", "77")
                        + row("800001", "10002", 1, "2024-01-02T10:00:00Z", "1.00", "77"));

        assertThat(runs.refusals(run.id(), 0, 10))
                .extracting(each -> each.line() + " " + each.code())
                .containsExactly("2 INVOICE_DIFFERS", "3 INVOICE_DIFFERS");
        assertThat(events()).isEqualTo(events);
    }

    @Test
    void an_invoice_of_more_than_a_thousand_rows_is_several_orders() throws IOException {
        var factory = verified("long");
        var file = new StringBuilder(HEADER);
        for (int each = 0; each < 2_001; each++) {
            file.append(row("800001", "10001", 1, "2024-01-02T10:00:00Z", "1.00", "77"));
        }

        var run = imported(factory, file.toString());

        assertThat(run.counters().created()).isEqualTo(2_001);
        assertThat(stored(factory, "PastOrderRecorded", "\"externalRef\" || ' ' || jsonb_array_length(lines)"))
                .containsExactly("800001 1000", "800001#2 1000", "800001#3 1");
    }

    @Test
    void an_import_killed_anywhere_ends_as_if_run_once() throws Exception {
        for (int sends : new int[] {1, 5, 9, 14, 17}) {
            var factory = verified("killed-" + sends);
            var run = received(factory, Files.readString(SAMPLE));

            var killed = catchThrowableOfType(Killed.class, () -> job(dyingAfter(sends), run));
            assertThat(killed).isNotNull();
            assertThat(job(application.getBean(Commands.class), current(run))).isTrue();

            var ended = current(run);
            assertThat(ended.counters().created()).isEqualTo(SAMPLE_TAKEN);
            assertThat(ended.counters().settled()).isEqualTo(ended.totalLines());
            assertThat(ended.counters().refusals()).hasSize(11).containsEntry("SERVICE_LINE", 3L);
            assertThat(runs.refusals(run.id(), 0, 100)).hasSize(15);
            assertThat(stored(factory, "PastOrderRecorded", "\"externalRef\"")).hasSize(5);
            assertThat(stored(factory, "PastReturnRecorded", "\"externalRef\"")).hasSize(4);
            assertThat(stored(factory, "UnlinkedReturnRecorded", "\"externalRef\""))
                    .hasSize(3);
        }
    }

    @Test
    void a_factory_suspended_meanwhile_refuses_every_row_by_name() throws IOException {
        var factory = verified("suspended");
        application
                .getBean(Commands.class)
                .<Long>send(new SuspendFactory(factory, null, OPERATOR, "Under review."), OPERATOR);

        var run = imported(factory, HEADER + row("800001", "10001", 5, "2024-01-02T10:00:00Z", "1.00", "77"));

        assertThat(run.state()).isEqualTo(ImportState.DONE);
        assertThat(run.counters().refusals()).containsEntry("FACTORY_SUSPENDED", 1L);
    }

    @Test
    void the_key_of_one_factory_is_not_for_another() throws IOException {
        var factory = verified("key-one");
        var id = ImportId.random();
        var file = HEADER + row("800001", "10001", 5, "2024-01-02T10:00:00Z", "1.00", "77");
        intake.receive(ImportRequest.orders(id, OPERATOR.account(), factory), body(file));
        awaitEnd(id);
        var other = ImportRequest.orders(id, OPERATOR.account(), verified("key-two"));

        var refused = catchThrowableOfType(Refused.class, () -> intake.receive(other, body(file)));

        assertThat(refused.code()).isEqualTo(RefusalCode.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void nothing_of_a_finished_import_is_left_but_its_report() throws IOException {
        var run = imported(verified("clean"), Files.readString(SAMPLE));

        for (var table : List.of("past_order_row", "past_order_part", "past_order_goods")) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> jdbc.sql("select count(*) from " + table + " where import_id = :id")
                                    .param("id", run.id().value())
                                    .query(Long.class)
                                    .single()
                            == 0);
        }
    }

    private FactoryId verified(String name) {
        var factory = new FactoryId("factory-past-" + name);
        var commands = application.getBean(Commands.class);
        commands.<Object>send(
                new OnboardFactory(factory, OPERATOR, name, "GB", "VAT-" + name, "London", "test:" + name), OPERATOR);
        commands.<Object>send(new VerifyFactory(factory, null, OPERATOR), OPERATOR);
        return factory;
    }

    private static String row(String invoice, String code, int quantity, String at, String price, String customer) {
        return String.join(",", invoice, code, "GOODS", String.valueOf(quantity), at, price, customer, "EIRE") + "\n";
    }

    private static ByteArrayInputStream body(String file) {
        return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    }

    private ImportRun imported(FactoryId factory, String file) throws IOException {
        var id = ImportId.random();
        intake.receive(ImportRequest.orders(id, OPERATOR.account(), factory), body(file));
        return awaitEnd(id);
    }

    /** On disk and known, and not given to the worker. */
    private ImportRun received(FactoryId factory, String file) throws IOException {
        var spool = application.getBean(Spool.class);
        var spooled = SpooledFile.next(ImportId.random());
        runs.open(ImportRequest.orders(spooled.id(), OPERATOR.account(), factory), spooled);
        var receipt = spool.receive(spooled, body(file), bytes -> {});
        spool.name(spooled);
        runs.received(spooled, receipt);
        return runs.find(spooled.id()).orElseThrow();
    }

    private boolean job(Commands commands, ImportRun run) throws IOException, InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var kind = application.getBean(OrderImport.class);
            try (var job = new ImportJob(run, kind, new Means(commands, threads), 1_000)) {
                return job.run(Optional::empty) == Halt.END_OF_FILE;
            }
        }
    }

    private ImportRun awaitEnd(ImportId id) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> runs.find(id).orElseThrow().state().isOver());
        return runs.find(id).orElseThrow();
    }

    private ImportRun current(ImportRun run) {
        return runs.find(run.id()).orElseThrow();
    }

    private long events() {
        return jdbc.sql("select count(*) from domain_event").query(Long.class).single();
    }

    /** What the factory's events of one type say, in order. */
    private List<String> stored(FactoryId factory, String event, String expression) {
        return jdbc.sql("select " + expression + " as said from (select global_index, e.* from domain_event,"
                        + " lateral jsonb_to_record(payload::jsonb) as e(\"factoryId\" text, \"externalRef\" text,"
                        + " kind text, lines jsonb)"
                        + " where payload_type = 'sourcing.order." + event + "') events"
                        + " where \"factoryId\" = :factory order by said")
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
