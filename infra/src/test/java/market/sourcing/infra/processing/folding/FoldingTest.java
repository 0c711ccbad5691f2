package market.sourcing.infra.processing.folding;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import market.sourcing.infra.processing.Account;
import market.sourcing.infra.processing.AccountEvent.Booked;
import market.sourcing.infra.processing.AccountEvent.Moved;
import market.sourcing.infra.processing.AccountEvent.Poisoned;
import market.sourcing.infra.processing.AccountProjector;
import market.sourcing.projections.view.Recorded;
import org.junit.jupiter.api.Test;

class FoldingTest {
    private static final Documents<Account> DOCUMENTS =
            new Documents<>(AccountProjector.VIEW, MongoClientSettings.getDefaultCodecRegistry());
    private final Folding<Account> folding = new Folding<>(new AccountProjector(), DOCUMENTS);

    @Test
    void a_document_that_many_events_touch_is_written_once() {
        Folded folded = fold(Map.of(), Set.of(), booked(0, 5), booked(1, 7));

        assertThat(folded.changes()).hasSize(1);
        assertThat(DOCUMENTS.decode(folded.changes().getFirst().document()))
                .isEqualTo(new Stored<>(new Account("a", 12, "gold", List.of(0L, 1L)), 1));
        assertThat(folded.changes().getFirst().before()).isEqualTo(Change.FRESH);
    }

    @Test
    void events_that_a_document_has_seen_are_left_out() {
        var stored = new Stored<>(new Account("a", 5, "gold", List.of(0L)), 1);

        assertThat(fold(Map.of("a", stored), Set.of(), booked(0, 5), booked(1, 7)))
                .isEqualTo(new Folded(List.of(), List.of(), List.of()));
    }

    @Test
    void an_event_that_touches_one_document_twice_is_folded_once() {
        Folded folded = fold(Map.of(), Set.of(), new Recorded(new Moved("a", "a", 5), 0, 3, Instant.EPOCH));

        assertThat(DOCUMENTS
                        .decode(folded.changes().getFirst().document())
                        .document()
                        .trail())
                .containsExactly(3L);
    }

    @Test
    void what_follows_a_failed_event_waits_behind_it_and_what_came_before_stays() {
        Folded folded = fold(
                Map.of(), Set.of(), booked(0, 5), new Recorded(new Poisoned("a"), 1, 1, Instant.EPOCH), booked(2, 7));

        assertThat(folded.changes()).extracting(Change::position).containsExactly(0L);
        assertThat(folded.letters()).extracting(Letter::position).containsExactly(1L, 2L);
        assertThat(folded.letters().getFirst().error()).isInstanceOf(IllegalStateException.class);
        assertThat(folded.letters().getLast().error()).isNull();
    }

    @Test
    void everything_for_a_parked_document_waits() {
        Folded folded = fold(Map.of(), Set.of("a"), booked(5, 5));

        assertThat(folded.changes()).isEmpty();
        assertThat(folded.letters()).containsExactly(new Letter("a", 5, null));
    }

    @Test
    void only_what_changes_a_tally_is_a_delta() {
        Folded folded = fold(Map.of(), Set.of(), booked(0, 5), booked(1, 7));

        assertThat(folded.deltas())
                .containsExactlyInAnyOrder(new Delta("gold", 0, 1), new Delta("sum", 0, 5), new Delta("sum", 1, 7));
    }

    private Folded fold(Map<String, Stored<Account>> stored, Set<String> parked, Recorded... events) {
        return folding.fold(folding.byDocument(List.of(events), none -> Set.of()), stored, parked, Map.of());
    }

    private static Recorded booked(long position, long amount) {
        return new Recorded(new Booked("a", amount, "gold"), position, position, Instant.EPOCH);
    }
}
