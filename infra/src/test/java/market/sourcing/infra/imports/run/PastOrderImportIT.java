package market.sourcing.infra.imports.run;

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
import market.sourcing.domain.factory.command.SuspendFactory;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.junit.jupiter.api.Test;

class PastOrderImportIT extends RunningImports {
    private static final Path SAMPLE = Path.of("../samples/orders.csv");
    private static final String HEADER =
            "invoice_no,stock_code,description,quantity,invoice_date,unit_price,customer_id,country\n";
    private static final long SAMPLE_TAKEN = 15;

    @Test
    void the_sample_becomes_orders_cancellations_and_returns() throws IOException {
        var factory = scene.verified("past-sample");

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
        var factory = scene.verified("past-goods");

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
        var factory = scene.verified("past-twice");
        imported(factory, Files.readString(SAMPLE));
        long events = scene.events();

        var second = imported(factory, Files.readString(SAMPLE));

        assertThat(second.counters().unchanged()).isEqualTo(SAMPLE_TAKEN);
        assertThat(second.counters().created()).isZero();
        assertThat(scene.events()).isEqualTo(events);
    }

    @Test
    void a_later_file_returns_what_an_earlier_one_sold() throws IOException {
        var factory = scene.verified("past-later");
        imported(factory, HEADER + row("800001", "10001", 5, "2024-01-02T10:00:00Z", "1.00", "77"));

        imported(factory, HEADER + row("C800002", "10001", -2, "2024-02-02T10:00:00Z", "1.00", "77"));

        assertThat(stored(factory, "PastReturnRecorded", "\"externalRef\" || ' ' || kind"))
                .containsExactly("C800002 RETURN");
    }

    @Test
    void another_statement_about_a_known_invoice_is_refused_row_by_row() throws IOException {
        var factory = scene.verified("past-differs");
        imported(factory, HEADER + row("800001", "10001", 5, "2024-01-02T10:00:00Z", "1.00", "77"));
        long events = scene.events();

        var run = imported(
                factory,
                HEADER
                        + row("800001", "10001", 6, "2024-01-02T10:00:00Z", "1.00", "77")
                        + row("800001", "10002", 1, "2024-01-02T10:00:00Z", "1.00", "77"));

        assertThat(runs.refusals(run.id(), 0, 10))
                .extracting(each -> each.line() + " " + each.code())
                .containsExactly("2 INVOICE_DIFFERS", "3 INVOICE_DIFFERS");
        assertThat(scene.events()).isEqualTo(events);
    }

    @Test
    void an_invoice_of_more_than_a_thousand_rows_is_several_orders() throws IOException {
        var factory = scene.verified("past-long");
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
            var factory = scene.verified("past-killed-" + sends);
            var run = scene.received(orders(factory), body(Files.readString(SAMPLE)));

            var killed = catchThrowableOfType(
                    ImportScene.Killed.class, () -> scene.goesOnToItsEnd(run, scene.dyingAfter(sends)));
            assertThat(killed).isNotNull();
            assertThat(scene.goesOnToItsEnd(run, scene.commands())).isTrue();

            var ended = scene.current(run.id());
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
    void a_row_written_on_several_lines_is_taken_wherever_the_import_was_killed() throws Exception {
        var rows = new StringBuilder(HEADER);
        for (int each = 0; each < 20; each++) {
            rows.append(row("9000" + each, "10001", 1, "2024-01-02T10:00:00Z", "1.00", "77")
                    .replace("GOODS", "\"TEA\nTOWEL, \"\"WIDE\"\"\""));
        }
        for (int sends : new int[] {1, 7, 15}) {
            var factory = scene.verified("past-lines-" + sends);
            var run = scene.received(orders(factory), body(rows.toString()));

            var killed = catchThrowableOfType(
                    ImportScene.Killed.class, () -> scene.goesOnToItsEnd(run, scene.dyingAfter(sends)));
            assertThat(killed).isNotNull();
            assertThat(scene.goesOnToItsEnd(run, scene.commands())).isTrue();

            var ended = scene.current(run.id());
            assertThat(ended.counters().created()).isEqualTo(20);
            assertThat(ended.counters().refusals()).isEmpty();
            assertThat(ended.counters().settled()).isEqualTo(ended.totalLines());
            assertThat(stored(factory, "PastOrderRecorded", "lines->0->>'title'"))
                    .hasSize(20)
                    .containsOnly("TEA TOWEL, \"WIDE\"");
        }
    }

    /** Earlier releases read line by line: each was a row, and one whose quotes go on in the next line was refused. */
    @Test
    void an_import_that_an_earlier_release_began_goes_on_behind_the_last_line_it_read() throws Exception {
        var first = row("910001", "10001", 1, "2024-01-02T10:00:00Z", "1.00", "77");
        var broken =
                row("910002", "10001", 1, "2024-01-02T10:00:00Z", "1.00", "77").replace("GOODS", "\"TEA\nTOWEL\"");
        var last = row("910003", "10001", 1, "2024-01-02T10:00:00Z", "1.00", "77");
        for (int linesRead = 2; linesRead <= 4; linesRead++) {
            var factory = scene.verified("past-earlier-" + linesRead);
            var file = HEADER + first + broken + last;
            var run = scene.received(orders(factory), body(file));
            read(run, linesRead, file);

            assertThat(scene.goesOnToItsEnd(run, scene.commands())).isTrue();

            var ended = scene.current(run.id());
            assertThat(ended.counters().settled()).isEqualTo(ended.totalLines());
            assertThat(ended.counters().lines()).isEqualTo(5);
            assertThat(stored(factory, "PastOrderRecorded", "\"externalRef\""))
                    .as("behind line " + linesRead)
                    .isEqualTo(linesRead == 2 ? List.of("910002", "910003") : List.of("910003"));
            assertThat(runs.refusals(run.id(), 0, 10))
                    .extracting(each -> each.line() + " " + each.code())
                    .isEqualTo(linesRead == 3 ? List.of("4 NOT_CSV") : List.of());
        }
    }

    /** As an earlier release left it: its first rows were refused, in so many lines. */
    private void read(ImportRun run, int lines, String file) {
        var behind =
                file.lines().limit(lines).mapToInt(line -> line.length() + 1).sum();
        jdbc.sql("update import_run set read_bytes = :bytes, read_lines = :lines, blank_lines = 1,"
                        + " refused_rows = :lines - 1 where id = :id")
                .param("bytes", behind)
                .param("lines", lines)
                .param("id", run.id().value())
                .update();
    }

    @Test
    void a_factory_suspended_meanwhile_refuses_every_row_by_name() throws IOException {
        var factory = scene.verified("past-suspended");
        scene.commands()
                .<Long>send(
                        new SuspendFactory(factory, null, ImportScene.OPERATOR, "Under review."), ImportScene.OPERATOR);

        var run = imported(factory, HEADER + row("800001", "10001", 5, "2024-01-02T10:00:00Z", "1.00", "77"));

        assertThat(run.state()).isEqualTo(ImportState.DONE);
        assertThat(run.counters().refusals()).containsEntry("FACTORY_SUSPENDED", 1L);
    }

    @Test
    void the_key_of_one_factory_is_not_for_another() throws IOException {
        var factory = scene.verified("past-key-one");
        var id = ImportId.random();
        var file = HEADER + row("800001", "10001", 5, "2024-01-02T10:00:00Z", "1.00", "77");
        intake.receive(ImportRequest.orders(id, ImportScene.OPERATOR.account(), factory), body(file));
        scene.awaitEnd(id);
        var other = ImportRequest.orders(id, ImportScene.OPERATOR.account(), scene.verified("past-key-two"));

        var refused = catchThrowableOfType(Refused.class, () -> intake.receive(other, body(file)));

        assertThat(refused.code()).isEqualTo(RefusalCode.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void nothing_of_a_finished_import_is_left_but_its_report() throws IOException {
        var run = imported(scene.verified("past-clean"), Files.readString(SAMPLE));

        for (var table : List.of("past_order_row", "past_order_part", "past_order_goods")) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> jdbc.sql("select count(*) from " + table + " where import_id = :id")
                                    .param("id", run.id().value())
                                    .query(Long.class)
                                    .single()
                            == 0);
        }
    }

    private static String row(String invoice, String code, int quantity, String at, String price, String customer) {
        return String.join(",", invoice, code, "GOODS", String.valueOf(quantity), at, price, customer, "EIRE") + "\n";
    }

    private static ByteArrayInputStream body(String file) {
        return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    }

    private static ImportRequest orders(FactoryId factory) {
        return ImportRequest.orders(ImportId.random(), ImportScene.OPERATOR.account(), factory);
    }

    private ImportRun imported(FactoryId factory, String file) throws IOException {
        return scene.imported(orders(factory), body(file));
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
}
