package market.sourcing.domain.trade.offering;

import market.sourcing.domain.listing.Listing;
import market.sourcing.domain.listing.StatedText;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.translation.ListingTexts;
import market.sourcing.domain.translation.TextsId;
import market.sourcing.domain.translation.command.CorrectText;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Takes down what a text of a listing is in another language. */
public record CorrectTextHandler(Repository<Listing> listings, Repository<ListingTexts> texts) {
    /**
     * Answers the listing's version, which a correction does not change.
     *
     * @throws Refused {@link RefusalCode#LISTING_UNKNOWN}, {@link RefusalCode#NOT_ALLOWED},
     *     {@link RefusalCode#LISTING_WITHDRAWN}, {@link RefusalCode#INVALID_VALUE} naming the field
     */
    @CommandHandler
    public long handle(CorrectText command) throws Exception {
        var listing = Loading.known(
                listings, command.listingId().value(), command.expectedVersion(), RefusalCode.LISTING_UNKNOWN);
        listing.execute(it -> it.mustBeChangeableBy(command.actor()));
        var stated = StatedText.of(listing.invoke(Listing::plainTerms));
        if (stated.stream().map(StatedText::text).noneMatch(command.original()::equals)) {
            throw Refused.invalid("original", "The listing has no such text.");
        }
        var known = Loading.ifKnown(texts, TextsId.of(command.listingId()).value());
        if (known.isPresent()) {
            known.get().execute(it -> it.correct(command));
        } else {
            texts.newInstance(() -> new ListingTexts(command));
        }
        return listing.version();
    }
}
