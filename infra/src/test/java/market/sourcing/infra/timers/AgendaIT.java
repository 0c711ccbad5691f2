package market.sourcing.infra.timers;

import static market.sourcing.domain.timer.TimerKind.QUOTE_EXPIRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AgendaIT extends TimerScene {

    @Test
    void an_event_sets_a_timer_to_the_nanosecond_and_another_moves_or_stops_it() {
        node();
        want("a", HOUR);
        want("b", HOUR.multipliedBy(2));
        append(quote("a", HOUR.plusNanos(1)));
        awaitAllRead();
        assertThat(rows())
                .containsExactlyInAnyOrder(
                        row("a", HOUR, 0),
                        row("b", HOUR.multipliedBy(2), 1),
                        row(QUOTE_EXPIRY, "a", HOUR.plusNanos(1), 2));

        want("a", HOUR.multipliedBy(3));
        end("b");
        end("never there");
        awaitAllRead();
        assertThat(rows())
                .containsExactlyInAnyOrder(
                        row("a", HOUR.multipliedBy(3), 3), row(QUOTE_EXPIRY, "a", HOUR.plusNanos(1), 2));
    }

    @Test
    void of_several_changes_in_one_batch_the_last_counts() {
        var due = START.plus(HOUR);
        var kind = QUOTE_EXPIRY;
        append(
                Reminders.wanted(kind, "a", due),
                Reminders.over(kind, "a"),
                Reminders.wanted(kind, "b", due),
                Reminders.over(kind, "b"),
                Reminders.wanted(kind, "b", due.plus(HOUR)));
        node();
        awaitAllRead();

        assertThat(rows()).containsExactly(row(kind, "b", HOUR.multipliedBy(2), 4));
    }

    @Test
    void a_reader_that_starts_again_goes_on_where_its_token_is() {
        var first = node();
        want("a", HOUR);
        want("b", HOUR);
        awaitAllRead();
        close(first);
        // Would come back if the log were read from its beginning.
        log.jdbc().update("delete from timer where subject = 'a'");
        end("b");
        want("c", HOUR);
        node();
        awaitAllRead();

        assertThat(rows()).containsExactly(row("c", HOUR, 3));
    }

    @Test
    void of_two_nodes_one_reads_and_the_other_takes_over() {
        var first = node();
        node();
        want("a", HOUR);
        awaitAllRead();
        close(first);
        want("b", HOUR);
        awaitAllRead();

        assertThat(rows()).containsExactly(row("a", HOUR, 0), row("b", HOUR, 1));
    }

    @Test
    void an_agenda_that_is_dropped_and_rebuilt_is_as_before() {
        var first = node();
        var second = node();
        trade(400);
        awaitAllRead();
        var before = rows();
        assertThat(before).hasSizeGreaterThan(10);
        log.jdbc().update("update timer set due_at = '2000-01-01T00:00:00.000000000Z' where subject < 'subject-5'");

        first.agenda.rebuild();
        awaitAllRead();
        assertThat(rows()).isEqualTo(before);

        second.agenda.rebuild();
        trade(400);
        awaitAllRead();
        var grown = rows();
        first.agenda.rebuild();
        awaitAllRead();
        assertThat(rows()).isEqualTo(grown);
    }

    @Test
    void what_the_runbook_says_to_type_rebuilds_it_while_nodes_run() {
        node();
        trade(50);
        awaitAllRead();
        var before = rows();
        log.jdbc().execute("""
                begin;
                update token_entry set token = convert_to('-1', 'UTF8'), owner = null where processor_name = 'timers';
                update timer_agenda set position = -1;
                delete from timer;
                commit""");
        trade(1);
        end("subject-none");
        awaitAllRead();

        assertThat(rows()).hasSizeBetween(before.size() - 1, before.size() + 1);
        assertThat(rows().stream().filter(before::contains).count()).isGreaterThanOrEqualTo(before.size() - 1L);
    }

    @Test
    void what_was_stopped_long_ago_does_not_fire_while_the_agenda_is_rebuilt() {
        var handler = new Recording();
        var node = node(handler);
        append(Reminders.wanted(handler.kind(), "a", START.minus(HOUR)), Reminders.over(handler.kind(), "a"));
        awaitAllRead();
        var fillers = IntStream.range(0, 3000)
                .<Object>mapToObj(n -> new Reminders.Unrelated("none"))
                .toArray();
        append(fillers);
        append(Reminders.wanted(handler.kind(), "last", START));
        await().until(() -> handler.subjects().contains("last"));
        handler.fired.clear();

        node.agenda.rebuild();
        await().until(() -> handler.subjects().contains("last"));
        assertThat(handler.subjects()).containsOnly("last");
    }

    @Test
    void the_status_shows_how_far_and_how_full_it_is() {
        var node = node();
        want("a", HOUR);
        want("b", HOUR.multipliedBy(3));
        awaitAllRead();
        clock.advance(HOUR.multipliedBy(2));

        assertThat(node.agenda.status()).isEqualTo(new Agenda.Status(1, 1, new AgendaCounts(2, 1)));
        assertThat(node.meters.get("sourcing.timer.late").gauge().value()).isEqualTo(1);
        assertThat(node.meters.get("sourcing.timer.waiting").gauge().value()).isEqualTo(2);
    }

    private void trade(int events) {
        var random = new Random(events);
        for (int i = 0; i < events; i++) {
            var subject = "subject-" + random.nextInt(40);
            if (random.nextInt(3) == 0) {
                end(subject);
            } else {
                want(subject, HOUR.multipliedBy(1 + random.nextInt(1000)));
            }
        }
    }
}
