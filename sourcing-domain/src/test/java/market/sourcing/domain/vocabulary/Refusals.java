package market.sourcing.domain.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a rule says when it says no. */
public final class Refusals {
    private Refusals() {}

    public static Refused refusalOf(ThrowingCallable asked) {
        var refused = catchThrowableOfType(Refused.class, asked);
        assertThat(refused).as("refused").isNotNull();
        return refused;
    }

    public static void isRefused(RefusalCode code, ThrowingCallable asked) {
        assertThat(refusalOf(asked).code()).isEqualTo(code);
    }

    public static void isInvalid(String field, ThrowingCallable asked) {
        var refused = refusalOf(asked);
        assertThat(refused.code()).isEqualTo(RefusalCode.INVALID_VALUE);
        assertThat(refused.facts()).containsEntry("field", field);
    }
}
