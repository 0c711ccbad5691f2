package market.sourcing.domain.vocabulary;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.order.event.OrderPutOnTab;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;

/** What came of a command: an answer and events, an answer alone, or a refusal. */
public final class Outcome {
    private final Marketplace marketplace;
    private final List<List<Object>> transactions;
    private final List<Object> events;
    private final CommandResultMessage<?> result;

    Outcome(Marketplace marketplace, List<List<Object>> transactions, CommandResultMessage<?> result) {
        this.marketplace = marketplace;
        this.transactions = transactions;
        this.events = transactions.stream().flatMap(List::stream).toList();
        this.result = result;
    }

    public Outcome answers(Object answer) {
        if (result.isExceptional()) {
            fail("Expected an answer", result.exceptionResult());
        }
        assertThat(result.getPayload()).isEqualTo(answer);
        return this;
    }

    public Outcome writes(Object... expected) {
        if (result.isExceptional()) {
            fail("Expected events", result.exceptionResult());
        }
        assertThat(events).containsExactly(expected);
        return this;
    }

    /** An order is placed, and put on its buyer's tab. */
    public Outcome places(OrderPlaced expected) {
        if (result.isExceptional()) {
            fail("Expected an order", result.exceptionResult());
        }
        assertThat(written(OrderPlaced.class)).isEqualTo(expected);
        assertThat(written(OrderPutOnTab.class).orderId()).isEqualTo(expected.orderId());
        assertThat(events).hasSize(2);
        return this;
    }

    /** Several aggregates write in whatever order they are committed. */
    public Outcome writesInAnyOrder(Object... expected) {
        if (result.isExceptional()) {
            fail("Expected events", result.exceptionResult());
        }
        assertThat(events).containsExactlyInAnyOrder(expected);
        return this;
    }

    /** What it answered, to look at more closely. */
    public <T> T answer(Class<T> type) {
        if (result.isExceptional()) {
            fail("Expected an answer", result.exceptionResult());
        }
        return type.cast(result.getPayload());
    }

    /** The only event of this type that it wrote. */
    public <T> T written(Class<T> type) {
        var found = events.stream().filter(type::isInstance).map(type::cast).toList();
        assertThat(found).as(type.getSimpleName()).hasSize(1);
        return found.getFirst();
    }

    public boolean isRefused() {
        return result.isExceptional();
    }

    public List<Object> events() {
        return events;
    }

    /** The same by transaction: what had fallen due before, each thing by itself, and then the command. */
    public List<List<Object>> transactions() {
        return transactions;
    }

    /** Nothing else is an outcome; what is not there is refused by its own name on the way out. */
    public Outcome isAnsweredOrRefused() {
        if (result.isExceptional() && !(result.exceptionResult() instanceof AggregateNotFoundException)) {
            refusal();
        }
        return this;
    }

    /** It was true already. */
    public Outcome writesNothing() {
        return writes();
    }

    public Outcome isRefused(RefusalCode code) {
        assertThat(refusal().code()).isEqualTo(code);
        assertThat(events).isEmpty();
        return this;
    }

    /** What had fallen due by then was done all the same. */
    public Outcome isRefusedAfterWhatWasDue(RefusalCode code) {
        assertThat(refusal().code()).isEqualTo(code);
        assertThat(events).isNotEmpty();
        return this;
    }

    public Outcome withFact(String name, Object value) {
        assertThat(refusal().facts()).containsEntry(name, value);
        return this;
    }

    /** One of the facts of a refusal. */
    public Object fact(String name) {
        assertThat(refusal().facts()).containsKey(name);
        return requireNonNull(refusal().facts().get(name));
    }

    public Outcome isStale() {
        assertThat(result.isExceptional()).isTrue();
        assertThat(result.exceptionResult()).isInstanceOf(ConflictingAggregateVersionException.class);
        assertThat(events).isEmpty();
        return this;
    }

    /** Asks the next thing of the same marketplace. */
    public Outcome then(Object command) {
        return marketplace.when(command);
    }

    private Refused refusal() {
        assertThat(result.isExceptional()).as("refused, but answered").isTrue();
        assertThat(result.exceptionResult()).isInstanceOf(Refused.class);
        return (Refused) result.exceptionResult();
    }
}
