package market.sourcing.domain.translation.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/**
 * Somebody said what a text of a listing is in a language. It holds for this text for good, until it is said otherwise: a text that is
 * changed is another one.
 *
 * @param language BCP 47 primary subtag, such as vi
 * @param original the text as the listing has it
 * @param text what it is in that language
 * @param number how often this text was put right in that language, counting from 1
 * @param saidBy FACTORY, the listing's own, or OPERATOR
 * @param accountId who said so
 */
@StoredAs("sourcing.translation.TextCorrected")
public record TextCorrected(
        String listingId,
        String language,
        String original,
        String text,
        long number,
        String saidBy,
        String accountId,
        Instant correctedAt)
        implements TextsEvent {}
