package market.sourcing.infra.imports.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.factory.command.SuspendFactory;
import market.sourcing.domain.listing.command.PublishListing;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.infra.commands.Commands;
import org.junit.jupiter.api.Test;

class ImportRunIT extends RunningImports {
    private static final AccountId OPERATOR = ImportScene.OPERATOR.account();
    private static final Path REAL = Path.of("../../shared/data/offers.ndjson");

    @Test
    void the_same_file_twice_changes_nothing() throws IOException {
        var file = OfferFiles.offers("twice", 30);

        var first = imported(file);
        long events = scene.events();
        var second = imported(file);

        assertThat(first.counters().created()).isEqualTo(30);
        assertThat(second.counters().unchanged()).isEqualTo(30);
        assertThat(second.counters().taken()).isEqualTo(30);
        assertThat(scene.events()).isEqualTo(events);
        assertThat(eventsOf("listing-offer-twice-0"))
                .containsExactly(
                        "sourcing.listing.ListingDrafted",
                        "sourcing.listing.PriorSalesStated",
                        "sourcing.listing.ListingPublished");
    }

    @Test
    void a_new_price_reprices_and_other_terms_change_the_terms() throws IOException {
        var before = OfferFiles.offer("changed-1", "changed-shop", "9.00")
                + OfferFiles.offer("changed-2", "changed-shop", "9.00");
        imported(before);

        var run = imported(before.replaceFirst("9\\.00", "8.00").replaceFirst("(changed-2.*)帆布包", "$1布包"));

        assertThat(run.counters().changed()).isEqualTo(2);
        assertThat(eventsOf("listing-offer-changed-1")).last().isEqualTo("sourcing.listing.ListingRepriced");
        assertThat(eventsOf("listing-offer-changed-2")).last().isEqualTo("sourcing.listing.ListingTermsChanged");
    }

    @Test
    void a_new_minimum_with_a_new_ladder_changes_the_terms_at_once() throws IOException {
        var before = OfferFiles.offer("minimum-1", "minimum-shop", "9.00");
        imported(before);

        var run = imported(before.replace("\"min_order_quantity\":2", "\"min_order_quantity\":50"));

        assertThat(run.counters().changed()).isEqualTo(1);
        assertThat(eventsOf("listing-offer-minimum-1")).last().isEqualTo("sourcing.listing.ListingTermsChanged");
    }

    @Test
    void broken_rows_are_reported_by_line_and_the_others_are_taken() throws IOException {
        var file = new ByteArrayOutputStream();
        file.writeBytes(OfferFiles.bytes(OfferFiles.offer("broken-1", "broken-shop", "1.00")));
        file.writeBytes(OfferFiles.bytes("{\"offer_id\":\"broken-2\",\n\n"));
        file.writeBytes(new byte[] {'{', (byte) 0xFF, '}', '\n'});
        file.writeBytes(OfferFiles.bytes("x".repeat(10 << 20) + "\n"));
        file.writeBytes(OfferFiles.bytes(OfferFiles.offer("broken-3", "broken-shop", "0")));
        file.writeBytes(OfferFiles.bytes(OfferFiles.offer("broken-1", "broken-shop", "1.00")));
        file.writeBytes(OfferFiles.bytes(OfferFiles.offer("broken-1", "broken-shop", "2.00")));
        file.writeBytes(OfferFiles.bytes("{\"a\":\"\u0000\"}\n"));
        file.writeBytes(OfferFiles.bytes(
                OfferFiles.offer("broken-4", "broken-shop", "4.00").strip()));

        var run = imported(file.toByteArray());

        assertThat(run.state()).isEqualTo(ImportState.DONE);
        assertThat(run.totalLines()).isEqualTo(10);
        assertThat(run.counters().created()).isEqualTo(2);
        assertThat(run.counters().unchanged()).isEqualTo(1);
        assertThat(run.counters().blank()).isEqualTo(1);
        assertThat(runs.refusals(run.id(), 0, 100))
                .extracting(each -> each.line() + " " + each.code())
                .containsExactly(
                        "2 NOT_JSON",
                        "4 NOT_UTF_8",
                        "5 LINE_TOO_LONG",
                        "6 INVALID_VALUE",
                        "8 OFFER_REPEATED",
                        "9 NOT_JSON");
        assertThat(runs.refusals(run.id(), 6, 1)).extracting(Remark::facts).containsExactly(Map.of("firstLine", 1));
        assertThat(run.counters().refusals()).containsEntry("NOT_JSON", 2L);
    }

    @Test
    void an_import_killed_anywhere_ends_as_if_run_once() throws Exception {
        for (int sends : new int[] {1, 5, 20, 37, 61}) {
            var prefix = "killed" + sends;
            var file = OfferFiles.offers(prefix, 20) + "{broken\n" + OfferFiles.offers(prefix + "b", 3);
            var run = scene.received(offers(), new ByteArrayInputStream(OfferFiles.bytes(file)));

            var killed = catchThrowableOfType(
                    ImportScene.Killed.class, () -> scene.goesOnToItsEnd(run, scene.dyingAfter(sends)));
            assertThat(killed).isNotNull();
            assertThat(scene.goesOnToItsEnd(run, scene.commands())).isTrue();

            var ended = scene.current(run.id());
            assertThat(ended.counters().created()).isEqualTo(23);
            assertThat(ended.counters().unchanged()).isZero();
            assertThat(ended.counters().refused()).isEqualTo(1);
            assertThat(ended.counters().lines()).isEqualTo(24);
            assertThat(runs.refusals(run.id(), 0, 10)).extracting(Remark::line).containsExactly(21L);
            for (int each = 0; each < 20; each++) {
                assertThat(eventsOf("listing-offer-" + prefix + "-" + each)).hasSize(3);
            }
        }
    }

    @Test
    void a_row_that_is_refused_at_its_last_command_leaves_nothing() throws Exception {
        var run = scene.received(offers(), new ByteArrayInputStream(OfferFiles.bytes(OfferFiles.offers("whole", 2))));

        scene.goesOnToItsEnd(run, refusingToPublish("listing-offer-whole-1"));

        assertThat(scene.current(run.id()).counters().created()).isEqualTo(1);
        assertThat(scene.current(run.id()).counters().refusals()).isEqualTo(Map.of("FACTORY_SUSPENDED", 1L));
        assertThat(eventsOf("listing-offer-whole-1")).isEmpty();
        assertThat(eventsOf("listing-offer-whole-0")).hasSize(3);
    }

    @Test
    void rows_of_a_suspended_factory_are_refused_by_name() throws IOException {
        imported(OfferFiles.offer("suspended-1", "suspended-shop", "1.00"));
        scene.commands()
                .<Object>send(
                        new SuspendFactory(
                                new FactoryId("factory-shop-suspended-shop"),
                                null,
                                ImportScene.OPERATOR,
                                "Papers ran out."),
                        ImportScene.OPERATOR);

        var run = imported(OfferFiles.offer("suspended-2", "suspended-shop", "1.00"));

        assertThat(run.counters().refusals()).isEqualTo(Map.of("FACTORY_SUSPENDED", 1L));
        assertThat(eventsOf("listing-offer-suspended-2")).isEmpty();
    }

    @Test
    void the_same_key_with_the_same_file_is_the_same_import_and_with_another_is_refused() throws IOException {
        var id = ImportId.random();
        var file = OfferFiles.offers("key", 3);
        receive(id, OfferFiles.bytes(file));
        scene.awaitEnd(id);

        var again = receive(id, OfferFiles.bytes(file));
        var refused =
                catchThrowableOfType(Refused.class, () -> receive(id, OfferFiles.bytes(OfferFiles.offers("key", 4))));

        assertThat(again.counters().created()).isEqualTo(3);
        assertThat(refused.code()).isEqualTo(RefusalCode.IDEMPOTENCY_KEY_REUSED);
        assertThat(scene.current(again.id()).state()).isEqualTo(ImportState.DONE);
    }

    @Test
    void a_body_that_breaks_off_leaves_no_import() {
        var id = ImportId.random();
        var broken = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (left <= 0) {
                    throw new IOException("broken off");
                }
                left--;
                return 'x';
            }

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                buffer[from] = (byte) read();
                return 1;
            }
        };

        assertThat(catchThrowableOfType(
                        IOException.class, () -> intake.receive(ImportRequest.offers(id, OPERATOR), broken)))
                .isNotNull();
        assertThat(runs.find(id)).isEmpty();
    }

    @Test
    void a_start_finishes_what_was_whole_and_drops_what_was_cut() throws IOException {
        var whole = SpooledFile.next(ImportId.random());
        var cut = SpooledFile.next(ImportId.random());
        for (var file : List.of(whole, cut)) {
            runs.open(ImportRequest.offers(file.id(), OPERATOR), file);
        }
        var receipt = spool.receive(
                whole, new ByteArrayInputStream(OfferFiles.bytes(OfferFiles.offers("start", 4))), bytes -> {});
        runs.received(whole, receipt);
        spool.receive(cut, new ByteArrayInputStream(new byte[] {'{'}), bytes -> {});

        worker.stop();
        worker.start();

        assertThat(scene.awaitEnd(whole.id()).counters().created()).isEqualTo(4);
        assertThat(runs.find(cut.id())).isEmpty();
        assertThat(spool.parts()).isEmpty();
        await().atMost(Duration.ofSeconds(5)).until(() -> spool.wholes().isEmpty());
    }

    @Test
    void all_444_real_offers_are_taken() throws IOException {
        assumeTrue(Files.isReadable(REAL), "the real offers are not beside the repository");

        var run = imported(Files.readAllBytes(REAL));
        var again = imported(Files.readAllBytes(REAL));

        assertThat(runs.refusals(run.id(), 0, 100)).isEmpty();
        assertThat(run.counters().created()).isEqualTo(444);
        assertThat(again.counters().unchanged()).isEqualTo(444);
    }

    private ImportRun imported(String file) throws IOException {
        return imported(OfferFiles.bytes(file));
    }

    private ImportRun imported(byte[] file) throws IOException {
        var id = ImportId.random();
        receive(id, file);
        return scene.awaitEnd(id);
    }

    private static ImportRequest offers() {
        return ImportRequest.offers(ImportId.random(), OPERATOR);
    }

    private ImportRun receive(ImportId id, byte[] file) throws IOException {
        return intake.receive(ImportRequest.offers(id, OPERATOR), new ByteArrayInputStream(file));
    }

    private List<String> eventsOf(String aggregate) {
        return jdbc.sql("select payload_type from domain_event where aggregate_identifier = ? order by sequence_number")
                .param(aggregate)
                .query((row, at) -> row.getString(1))
                .list();
    }

    private Commands refusingToPublish(String listing) {
        var real = scene.commands();
        return new Commands() {
            @Override
            public <R> R send(Object command, Actor actor) {
                if (command instanceof PublishListing publish
                        && publish.listingId().value().equals(listing)) {
                    throw new Refused(RefusalCode.FACTORY_SUSPENDED, "Suspended meanwhile.");
                }
                return real.send(command, actor);
            }
        };
    }
}
