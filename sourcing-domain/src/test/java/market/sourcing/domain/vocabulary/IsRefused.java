package market.sourcing.domain.vocabulary;

import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.hamcrest.Description;
import org.hamcrest.TypeSafeMatcher;

/** For Axon's own fixtures: a refusal is told by its code, never by its text. */
public final class IsRefused extends TypeSafeMatcher<Refused> {
    private final RefusalCode code;

    private IsRefused(RefusalCode code) {
        this.code = code;
    }

    public static IsRefused with(RefusalCode code) {
        return new IsRefused(code);
    }

    @Override
    protected boolean matchesSafely(Refused refused) {
        return refused.code() == code;
    }

    @Override
    public void describeTo(Description description) {
        description.appendText("refused with ").appendText(code.name());
    }
}
