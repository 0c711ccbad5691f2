package market.sourcing.domain.translation.command;

import java.time.Instant;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.translation.Language;
import org.jspecify.annotations.Nullable;

/**
 * Says what a text of a listing is in a language; for its factory and for operators. Answers the listing's version, which that does
 * not change; nothing happens when it was said already.
 *
 * @param expectedVersion the listing's version that the client has seen, or null when it does not matter
 * @param original one of the listing's texts, as it stands there
 * @param text 1 to 300 characters
 */
public record CorrectText(
        ListingId listingId,
        @Nullable Long expectedVersion,
        Actor actor,
        Language language,
        String original,
        String text,
        Instant at) {}
