package market.sourcing.api.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import market.sourcing.api.problem.ProblemException;
import market.sourcing.domain.shared.AccountId;
import org.junit.jupiter.api.Test;

class QuotedLinesTest {
    private final QuotedLines quoted = new QuotedLines(500, new RateProperties(null, null, null, 1, 1, 1, 1, 100));

    @Test
    void an_account_quotes_so_many_lines_and_is_told_when_it_may_go_on() {
        var buyer = new AccountId("account-1");
        quoted.take(buyer, 200);
        quoted.take(buyer, 200);

        var refused = catchThrowableOfType(ProblemException.class, () -> quoted.take(buyer, 200));

        assertThat(refused.problem().code()).isEqualTo("TOO_MANY_REQUESTS");
        assertThat((Long) refused.problem().facts().get("retryAfterSeconds")).isBetween(1L, 720L);
        assertThatCode(() -> quoted.take(buyer, 100)).doesNotThrowAnyException();
        assertThatCode(() -> quoted.take(new AccountId("account-2"), 200)).doesNotThrowAnyException();
    }
}
