package market.sourcing.domain.timer;

import java.time.Instant;

/**
 * Something to be done at an instant. There is one of each kind for a subject; setting it again moves it.
 *
 * @param subject an aggregate's id, or a key under it such as {@code order-7/refund-2}
 * @param due not before this instant; kept to the nanosecond
 */
public record Timer(TimerKind kind, String subject, Instant due) {}
