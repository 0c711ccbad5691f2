package market.sourcing.infra.probes;

import java.time.Duration;
import org.springframework.dao.DataAccessResourceFailureException;

/** A store has not answered for a while: who asks it now is told so at once, and does not wait in a row with the others. */
public final class StoreSilent extends DataAccessResourceFailureException {
    private static final long serialVersionUID = 1L;

    StoreSilent(String store, Duration silence) {
        super("%s has not answered for %d ms".formatted(store, silence.toMillis()));
    }
}
