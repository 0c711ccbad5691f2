package market.sourcing.infra.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What a test waits for it gets as soon as it is there; the longest wait says only when to give up, and a disk that others write
 * to has kept a commit for ten seconds. Found by JUnit itself, for every test.
 */
public final class Patience implements BeforeAllCallback {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(LONGEST_WAIT);
    }
}
