package market.sourcing.api.limits;

import java.time.Duration;
import java.util.Map;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.ProblemException;
import market.sourcing.domain.shared.AccountId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Counts the lines that an account has quoted. A quote costs its buyer nothing and is kept for good, in the log and in the views, so
 * that requests alone are no measure: one may have two hundred lines.
 */
@Component
public final class QuotedLines {
    private final Buckets accounts;

    QuotedLines(@Value("${sourcing.limits.quoted-lines-per-hour:100000}") int most, RateProperties rates) {
        this.accounts = new Buckets(most, Duration.ofHours(1), rates.rememberedClients());
    }

    /**
     * Counts so many more.
     *
     * @throws ProblemException {@link ApiCode#TOO_MANY_REQUESTS} when these are too many; then none was counted
     */
    public void take(AccountId account, int lines) {
        var wait = accounts.take(account.value(), lines);
        if (wait > 0) {
            throw new ProblemException(
                    ApiCode.TOO_MANY_REQUESTS,
                    "You have asked for prices of too many lines within an hour. Order on the quotes that you have.",
                    Map.of("retryAfterSeconds", wait));
        }
    }
}
