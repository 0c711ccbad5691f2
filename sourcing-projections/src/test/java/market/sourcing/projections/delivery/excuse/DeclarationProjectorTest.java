package market.sourcing.projections.delivery.excuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.shared.Refused;
import market.sourcing.projections.fold.DocumentMissing;
import market.sourcing.projections.harness.Dispatches;
import market.sourcing.projections.harness.Market;
import market.sourcing.projections.harness.MiniEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeclarationProjectorTest {
    private static final String ID = "excuse-1";

    private final Market market = new Market();
    private final Dispatches dispatches = market.dispatches();
    private final MiniEngine engine = new MiniEngine(new DeclarationProjector());
    private final DeclarationsHandler handler = new DeclarationsHandler(engine);

    @AfterEach
    void close() {
        engine.close();
    }

    private Declaration read() {
        engine.apply(market.take());
        return handler.handle(new FindDeclaration(ID)).orElseThrow();
    }

    private List<String> pages(int size) {
        var seen = new ArrayList<String>();
        @Nullable Long before = null;
        do {
            var page = handler.handle(new ListDeclarations(size, before));
            page.items().forEach(declaration -> seen.add(declaration.id()));
            before = page.next();
        } while (before != null);
        return seen;
    }

    @Test
    void a_declaration_shows_where_when_why_and_who_has_made_it() {
        var declared = dispatches.declared(ID);
        assertThat(read())
                .isEqualTo(new Declaration(
                        ID,
                        0,
                        "CN",
                        "浙江",
                        Dispatches.START,
                        Dispatches.DUE,
                        "flood",
                        "account-operator",
                        Dispatches.START.plusSeconds(60),
                        null,
                        0,
                        0,
                        declared.position()));
    }

    @Test
    void promises_that_it_touches_are_counted_and_so_are_misses_that_were_none() {
        dispatches.declared(ID);
        dispatches.declared("excuse-2");
        dispatches.started("order-1", Market.FACTORY);
        dispatches.started("order-2", Market.FACTORY);
        dispatches.missed("order-2", Market.FACTORY, Dispatches.DUE);
        dispatches.extended("order-1", Dispatches.OVERDUE, true);
        dispatches.extended("order-2", Dispatches.OVERDUE, false);
        dispatches.excused("order-2", ID);
        dispatches.reassessed("order-2", List.of(new Content(1, 1)), 1_000, 100);
        var declaration = read();
        assertThat(declaration.extended()).isEqualTo(2);
        assertThat(declaration.excused()).isEqualTo(1);
        assertThat(declaration.version()).isZero();
        dispatches.applied(ID, Dispatches.OVERDUE);
        var applied = read();
        assertThat(applied.appliedAt()).isEqualTo(Dispatches.OVERDUE);
        assertThat(applied.version()).isEqualTo(1);
        assertThat(applied.extended()).isEqualTo(2);
    }

    @Test
    void the_newest_come_first_in_pages_of_any_size() {
        for (int number = 1; number <= 4; number++) {
            dispatches.declared("excuse-" + number);
        }
        engine.apply(market.take());
        for (int size = 1; size <= 5; size++) {
            assertThat(pages(size)).containsExactly("excuse-4", "excuse-3", "excuse-2", "excuse-1");
        }
        assertThatThrownBy(() -> new ListDeclarations(101, null)).isInstanceOf(Refused.class);
    }

    @Test
    void a_promise_extended_by_a_declaration_that_is_not_there_is_parked_and_not_skipped() {
        var early = dispatches.extended("order-1", Dispatches.OVERDUE, true);
        assertThatThrownBy(() -> new DeclarationProjector().fold(null, ID, early))
                .isInstanceOf(DocumentMissing.class);
    }
}
