package market.sourcing.infra.sequencer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one numbering did.
 *
 * @param head the last position given; meaningless when nothing was numbered
 * @param oldest when the first event of the batch happened; null when nothing was numbered
 */
record Batch(long numbered, long head, @Nullable Instant oldest) {}
