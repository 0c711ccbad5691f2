package market.sourcing.api.listing;

import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.contract.Required;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.IfMatch;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Role;
import market.sourcing.domain.shared.Texts;
import market.sourcing.domain.translation.Language;
import market.sourcing.domain.translation.ListingTexts;
import market.sourcing.domain.translation.command.CorrectText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/listings/{id}/texts} */
@RestController
record CorrectTextController(ListingChanges changes, TradeTime time) {
    /**
     * What a text is in a language.
     *
     * @param language BCP 47 primary subtag, such as vi
     * @param original one of the listing's texts, as it stands there: a title, the category, the unit, a label, an attribute or its value
     * @param text what it is in that language, 1 to 300 characters
     */
    record Request(
            @Required @Nullable String language,
            @Required @Nullable String original,
            @Required @Nullable String text) {}

    /**
     * Says what a text of a listing is in a language. That holds before what the glossary and machines make of it, for this text and
     * for good, until it is said otherwise; what an operator said only an operator says otherwise. The listing itself and its version
     * stay as they are, so that <code>min-version</code> waits for no correction: it can be seen by its number.
     */
    @Refuses({RefusalCode.LISTING_UNKNOWN, RefusalCode.LISTING_WITHDRAWN})
    @OpenTo({Role.FACTORY, Role.OPERATOR})
    @PostMapping("/api/listings/{id}/texts")
    ResponseEntity<Answers.Changed> correct(
            @RequestBody Submitted<Request> body,
            @PathVariable ListingId id,
            @IfMatch @Nullable Long expected,
            Actor actor) {
        return changes.send(id, body.read((raw, fields) -> command(id, expected, actor, raw, fields)), actor);
    }

    private CorrectText command(
            ListingId listing, @Nullable Long expected, Actor actor, Request raw, FieldErrors fields) {
        var language = fields.required("language", raw.language(), Language::new);
        var original = fields.required("original", raw.original());
        var text = fields.required("text", raw.text(), said -> Texts.bounded("text", said, ListingTexts.LONGEST));
        fields.throwIfAny();
        return new CorrectText(listing, expected, actor, language.get(), original.get(), text.get(), time.now());
    }
}
