package market.sourcing.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.MongoTimeoutException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import market.sourcing.api.problem.FieldError;
import market.sourcing.api.problem.ProblemException;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Role;
import market.sourcing.projections.factory.profile.FindFactoryHandler;
import market.sourcing.projections.ledger.movements.MovementsHandler;
import market.sourcing.projections.order.summary.OrdersHandler;
import market.sourcing.projections.view.Find;
import market.sourcing.projections.view.Tally;
import market.sourcing.projections.view.View;
import market.sourcing.projections.view.ViewDocuments;
import market.sourcing.projections.view.ViewStanding;
import market.sourcing.projections.view.Views;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

/** Whoever asks for sums at a position is answered for that position, or is told why not. */
class TrialBalanceControllerTest {
    private static final Actor AUDITOR = new Actor(new AccountId("account-auditor"), Set.of(Role.AUDITOR));
    private static final long HEAD = 9;

    private final AtomicLong reached = new AtomicLong(5);
    private List<Long> missing = List.of();
    private Runnable store = () -> {};
    private final TrialBalanceController controller = controller();

    private TrialBalanceController controller() {
        var views = new Scripted();
        return new TrialBalanceController(
                new MovementsHandler(views), new LedgerSight(new FindFactoryHandler(views), new OrdersHandler(views)));
    }

    /** A view without movements, that stands where the test says. */
    private final class Scripted implements Views {
        @Override
        public <D> ViewDocuments<D> documents(View<D> view) {
            return new Empty<>(view.document());
        }

        @Override
        public ViewDocuments<Tally> tallies(View<?> view) {
            return new Empty<>(Tally.class);
        }

        @Override
        public long reached(View<?> view) {
            throw new AssertionError("asked for the last look");
        }

        @Override
        public ViewStanding standing(View<?> view) {
            store.run();
            return new ViewStanding("build", reached.get(), HEAD, missing);
        }
    }

    private record Empty<T>(Class<T> type) implements ViewDocuments<T>, Find.Source {
        @Override
        public Find<T> find(Bson filter) {
            return new Find<>(this, type, filter, null, 0);
        }

        @Override
        public <P> void read(Find<P> question, Consumer<? super P> reader) {
            // There is nothing.
        }

        @Override
        public List<BsonDocument> aggregate(List<Bson> stages) {
            return List.of();
        }
    }

    private ProblemException refused(String at) {
        return catchThrowableOfType(ProblemException.class, () -> controller.balance(at, AUDITOR));
    }

    @Test
    void the_answer_says_how_far_it_goes_and_where_the_log_ends() {
        var now = controller.balance(null, AUDITOR);
        assertThat(now.position()).isEqualTo(5);
        assertThat(now.head()).isEqualTo(HEAD);
        assertThat(now.complete()).isTrue();
        assertThat(now.missing()).isEmpty();
        assertThat(controller.balance("3", AUDITOR).position()).isEqualTo(3);
    }

    @Test
    void a_position_that_the_view_has_not_reached_is_not_answered_with_an_earlier_one() {
        var behind = refused("7").problem();
        assertThat(behind.code()).isEqualTo("VIEW_BEHIND");
        assertThat(behind.status().value()).isEqualTo(503);
        assertThat(behind.facts()).containsEntry("position", 5L);
    }

    @Test
    void a_view_that_comes_up_in_a_moment_is_waited_for() {
        store = () -> reached.updateAndGet(position -> Math.min(position + 1, HEAD));
        assertThat(controller.balance("8", AUDITOR).position()).isEqualTo(8);
    }

    @Test
    void a_position_beyond_the_log_is_refused_at_once_as_out_of_range() {
        assertThat(refused("10").problem().errors())
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple("at", "OUT_OF_RANGE"));
        assertThat(reached).hasValue(5);
    }

    @Test
    void sums_that_lack_events_say_so_and_name_them() {
        missing = List.of(2L, 4L);
        var now = controller.balance(null, AUDITOR);
        assertThat(now.complete()).isFalse();
        assertThat(now.missing()).containsExactly(2L, 4L);
        assertThat(controller.balance("3", AUDITOR).missing()).containsExactly(2L);
        assertThat(controller.balance("1", AUDITOR).complete()).isTrue();
    }

    @Test
    void a_store_that_does_not_answer_is_nobodys_zero() {
        store = () -> {
            throw new MongoTimeoutException("for the test");
        };
        assertThat(catchThrowableOfType(MongoTimeoutException.class, () -> controller.balance(null, AUDITOR)))
                .as("which the advice answers with STORE_UNAVAILABLE")
                .isNotNull();
    }
}
