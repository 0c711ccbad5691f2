package market.sourcing.infra.webhook;

import java.util.Optional;

/** What notices of one kind are read from and what is done with them. */
public interface NoticeKind<N> {

    /**
     * Empty when the body is not one JSON object.
     *
     * @throws market.sourcing.domain.shared.Refused {@code INVALID_VALUE} naming the field that is not as it should be
     */
    Optional<N> read(String sender, byte[] body);

    /** The sender's own, the same each time that it tells of one thing. */
    String eventId(N notice);

    /**
     * Does what the notice asks for. It may be called again for the same notice, also at the same time, and then changes
     * nothing. Whatever it throws, the sender is told to send the notice again.
     */
    void take(String sender, N notice);
}
