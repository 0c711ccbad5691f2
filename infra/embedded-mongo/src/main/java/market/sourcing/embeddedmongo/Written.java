package market.sourcing.embeddedmongo;

import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** What a bulk of writes came to. A key that was taken is what is told of several refusals. */
final class Written {
    private int count;
    private @Nullable MongoServerException refused;

    void add(IntSupplier write) {
        try {
            count += write.getAsInt();
        } catch (MongoServerException refusal) {
            refused = refusal instanceof DuplicateKeyError || refused == null ? refusal : refused;
        }
    }

    /** Of documents that were inserted, or were there to be changed or deleted; throws what was refused, as the driver would. */
    int count() {
        if (refused != null) {
            throw Refusals.asByDriver(refused);
        }
        return count;
    }
}
