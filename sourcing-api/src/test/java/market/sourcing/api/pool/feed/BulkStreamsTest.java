package market.sourcing.api.pool.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import market.sourcing.api.problem.ProblemException;
import market.sourcing.domain.shared.AccountId;
import org.junit.jupiter.api.Test;

class BulkStreamsTest {
    private final BulkStreams streams = new BulkStreams();

    private static AccountId account(int number) {
        return new AccountId("account-" + number);
    }

    @Test
    void an_account_has_two_at_once_and_another_when_one_has_ended() {
        try (var first = streams.take(account(1))) {
            assertThat(first).isNotNull();
            var second = streams.take(account(1));
            assertThatThrownBy(() -> streams.take(account(1)))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.problem().facts()).containsEntry("most", 2));
            second.close();
            streams.take(account(1)).close();
        }
    }

    @Test
    void all_together_have_sixteen_and_those_that_were_refused_took_none() {
        var taken = new ArrayList<BulkStreams.Place>();
        for (int number = 0; number < 8; number++) {
            taken.add(streams.take(account(number)));
            taken.add(streams.take(account(number)));
        }
        for (int number = 0; number < 8; number++) {
            int full = number;
            assertThatThrownBy(() -> streams.take(account(full))).isInstanceOf(ProblemException.class);
            assertThatThrownBy(() -> streams.take(account(99))).isInstanceOf(ProblemException.class);
        }
        taken.forEach(BulkStreams.Place::close);
        for (int number = 0; number < 8; number++) {
            streams.take(account(number));
            streams.take(account(number));
        }
    }
}
