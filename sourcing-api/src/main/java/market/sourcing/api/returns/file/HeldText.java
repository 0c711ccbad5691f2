package market.sourcing.api.returns.file;

import java.time.Instant;
import market.sourcing.api.contract.OneOf;
import market.sourcing.domain.translation.SaidBy;
import market.sourcing.projections.translation.corrected.CorrectedTexts.Corrected;

/**
 * What a claimed listing's text was in a language when it was ordered, by what somebody had said.
 *
 * @param language BCP 47 primary subtag, such as vi
 * @param original the text as the listing had it
 * @param text what it was in that language
 * @param saidBy FACTORY or OPERATOR
 * @param at when it had been said
 * @param position of that in the log
 */
record HeldText(
        String listingId,
        String language,
        String original,
        String text,
        @OneOf(SaidBy.class) String saidBy,
        Instant at,
        long position) {
    static HeldText of(String listingId, Corrected said) {
        return new HeldText(
                listingId, said.language(), said.original(), said.text(), said.saidBy(), said.at(), said.position());
    }
}
