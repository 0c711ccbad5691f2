package market.sourcing.infra.imports.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.FactoryId;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final AccountId OPERATOR = new AccountId("account-operator");

    private final Turns turns = new Turns();

    @Test
    void lanes_take_turns_and_a_file_keeps_its_turn_while_it_has_not_gone_behind() throws InterruptedException {
        add(OPERATOR, "a");
        add(OPERATOR, "b");

        assertThat(next()).isEqualTo("a");
        assertThat(next()).isEqualTo("a");
        turns.goBehind(file("a"));
        assertThat(next()).isEqualTo("b");
        turns.goBehind(file("b"));
        assertThat(next()).isEqualTo("a");
        assertThat(turns.othersWait()).isTrue();
        turns.leave(file("b"));
        assertThat(turns.othersWait()).isFalse();
    }

    @Test
    void in_a_lane_a_file_waits_for_the_end_of_the_one_before_it() throws InterruptedException {
        addBook("first");
        addBook("second");

        turns.goBehind(file("first"));
        assertThat(next()).isEqualTo("first");
        turns.leave(file("first"));
        assertThat(next()).isEqualTo("second");
    }

    @Test
    void a_file_that_is_hurried_comes_next_and_its_lane_goes_on() throws InterruptedException {
        add(OPERATOR, "a");
        addBook("first");
        addBook("second");

        turns.hurry(file("second"));

        assertThat(next()).isEqualTo("second");
        turns.leave(file("second"));
        assertThat(next()).isEqualTo("a");
        turns.hurry(file("unknown"));
        turns.leave(file("a"));
        assertThat(next()).isEqualTo("first");
    }

    @Test
    void a_file_is_there_once() throws InterruptedException {
        add(OPERATOR, "a");
        add(OPERATOR, "a");
        turns.leave(file("a"));

        assertThat(turns.next(Duration.ofMillis(1))).isEmpty();
    }

    @Test
    void accounts_take_turns_however_many_files_they_have() throws InterruptedException {
        var other = new AccountId("account-other");
        add(OPERATOR, "a");
        add(OPERATOR, "b");
        add(OPERATOR, "c");
        add(other, "d");

        var order = new ArrayList<String>();
        for (int turn = 0; turn < 6; turn++) {
            order.add(next());
            turns.goBehind(file(order.getLast()));
        }

        assertThat(order).containsExactly("a", "d", "b", "d", "c", "d");
    }

    @Test
    void another_receiving_of_the_same_file_is_another_file() throws InterruptedException {
        var before = SpooledFile.next(new ImportId("import-a"));
        var again = SpooledFile.next(new ImportId("import-a"));
        turns.add(ImportRequest.offers(before.id(), OPERATOR), before);
        turns.add(ImportRequest.offers(again.id(), OPERATOR), again);

        turns.leave(before);

        assertThat(turns.next(Duration.ofMillis(1))).contains(again);
    }

    private void add(AccountId account, String name) {
        turns.add(ImportRequest.offers(file(name).id(), account), file(name));
    }

    private void addBook(String name) {
        turns.add(ImportRequest.orders(file(name).id(), OPERATOR, new FactoryId("factory-1")), file(name));
    }

    private String next() throws InterruptedException {
        return turns.next(Duration.ofMillis(1)).orElseThrow().id().value().substring("import-".length());
    }

    private static SpooledFile file(String name) {
        return SpooledFile.parse("import-" + name).orElseThrow();
    }
}
