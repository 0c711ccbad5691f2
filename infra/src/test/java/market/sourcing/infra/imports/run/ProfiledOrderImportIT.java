package market.sourcing.infra.imports.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.infra.imports.order.BookReception;
import market.sourcing.infra.imports.order.profile.Head;
import market.sourcing.infra.imports.order.profile.Profiles;
import org.junit.jupiter.api.Test;

class ProfiledOrderImportIT extends RunningImports {
    private static final String PROFILE = "{\"columns\":{\"invoice\":\"No\",\"code\":\"Code\",\"description\":\"What\","
            + "\"quantity\":\"Pieces\",\"date\":\"Day\",\"price\":\"Each\",\"customer\":\"Who\"},\"currency\":\"EUR\","
            + "\"country\":\"Italia\",\"timeZone\":\"Europe/Rome\",\"takesBack\":{\"negative\":true},\"encoding\":\"windows-1252\"}";
    private static final String HEADER = "Day;No;Code;What;Pieces;Each;Who\n";

    @Test
    void an_import_killed_anywhere_reads_on_as_it_began() throws Exception {
        var book = new StringBuilder(HEADER);
        for (int each = 0; each < 20; each++) {
            book.append("31.01.2025;%d;Tè-%d;\"Tè\nverde\";1.000;1,50;C 7\n".formatted(900 + each, each % 3));
        }
        book.append("01.02.2025;900;tè-0;Tè verde;-10;1,50;C 7\n");
        for (int sends : new int[] {1, 4, 15, 24}) {
            var factory = scene.verified("described-killed-" + sends);
            var run = received(factory, book.toString());

            assertThat(catchThrowableOfType(
                            ImportScene.Killed.class, () -> scene.goesOnToItsEnd(run, scene.dyingAfter(sends))))
                    .isNotNull();
            assertThat(scene.goesOnToItsEnd(run, scene.commands())).isTrue();

            var ended = scene.current(run.id());
            assertThat(ended.counters().created()).isEqualTo(21);
            assertThat(ended.counters().refusals()).isEmpty();
            assertThat(ended.counters().settled()).isEqualTo(ended.totalLines());
            assertThat(said(factory, "PastOrderRecorded")).hasSize(20).contains("900 1000 EUR Tè verde");
            assertThat(said(factory, "PastReturnRecorded")).containsExactly("900 10 EUR Tè verde");
        }
    }

    @Test
    void ten_million_pieces_on_many_lines_are_one_purchase_that_comes_back() throws IOException {
        var factory = scene.verified("described-many");
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
        var factory = scene.verified("described-twice");
        var book = HEADER + "31.01.2025;1;A;Nail;10;0,01;C 7\n31.01.2025;1;A;Nail;-1;0,01;C 7\n";
        imported(factory, book);
        long events = scene.events();

        var second = imported(factory, book);
        assertThat(second.counters().unchanged()).isEqualTo(2);
        assertThat(scene.events()).isEqualTo(events);

        var otherwise = ImportRequest.orders(second.id(), ImportScene.OPERATOR.account(), factory)
                .readAs(reception(book, PROFILE.replace("EUR", "CHF")).json());
        assertThat(catchThrowableOfType(Refused.class, () -> intake.receive(otherwise, body(book)))
                        .code())
                .isEqualTo(RefusalCode.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void a_book_of_huge_cells_is_called_off_in_the_middle_of_one_within_seconds() throws IOException {
        var factory = scene.verified("described-huge");
        var row = "31.01.2025;1;A;\"a" + " ".repeat(60_000) + "b\";10;0,01;C 7\n";
        var id = began(factory, HEADER + row.repeat(20));
        await().until(() -> runs.find(id).orElseThrow().state() != ImportState.RECEIVING);

        intake.cancel(id);

        await().atMost(Duration.ofSeconds(10))
                .until(() -> runs.find(id).orElseThrow().state().isOver());
    }

    private static ByteArrayInputStream body(String book) {
        return new ByteArrayInputStream(book.getBytes(Charset.forName("windows-1252")));
    }

    private static BookReception reception(String book, String profile) throws IOException {
        return BookReception.of(body(book), Profiles.of(profile));
    }

    private ImportId began(FactoryId factory, String book) throws IOException {
        var reception = reception(book, PROFILE);
        var request = orders(factory, reception);
        intake.receive(request, reception.book(rest(book)));
        return request.id();
    }

    private ImportRun imported(FactoryId factory, String book) throws IOException {
        return scene.awaitEnd(began(factory, book));
    }

    private ImportRun received(FactoryId factory, String book) throws IOException {
        var reception = reception(book, PROFILE);
        return scene.received(orders(factory, reception), reception.book(rest(book)));
    }

    private static ImportRequest orders(FactoryId factory, BookReception reception) {
        return ImportRequest.orders(ImportId.random(), ImportScene.OPERATOR.account(), factory)
                .readAs(reception.json());
    }

    /** What is behind the bytes that tell how a book is read. */
    private static ByteArrayInputStream rest(String book) throws IOException {
        var sent = body(book);
        sent.skipNBytes(Math.min(Head.MOST, sent.available()));
        return sent;
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
}
