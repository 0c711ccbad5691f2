package market.sourcing.api.listing.translated;

import java.time.Instant;
import java.util.List;
import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.contract.OneOf;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.listing.ListingSight;
import market.sourcing.api.listing.translated.TextsOfListing.Told;
import market.sourcing.api.security.Caller;
import market.sourcing.api.version.MinVersion;
import market.sourcing.domain.listing.StatedText;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.translation.Language;
import market.sourcing.domain.translation.SaidBy;
import market.sourcing.projections.translation.TextSource;
import market.sourcing.projections.translation.corrected.CorrectedTexts.Corrected;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/listings/{id}/texts} */
@RestController
record ListingTextsController(ListingSight sight, TextsOfListing texts) {
    /**
     * A listing's texts in a language.
     *
     * @param language BCP 47 primary subtag
     * @param texts those that anybody knows in that language
     */
    record Response(String listingId, long version, String language, List<Text> texts) {}

    /**
     * One of them.
     *
     * @param kind TITLE, CATEGORY, UNIT, LABEL, ATTRIBUTE or ATTRIBUTE_VALUE
     * @param original as it stands in the listing
     * @param source STATED by the factory in the listing itself, HUMAN where somebody put it right, GLOSSARY or MACHINE
     * @param confidence 1 to 100: how far it may be relied on
     * @param number how often it was put right; null where it never was
     * @param saidBy who put it right last: what an operator said the factory can't say otherwise; null where nobody did
     * @param correctedAt when it was last put right; null where it never was
     */
    record Text(
            @OneOf(StatedText.Kind.class) String kind,
            String original,
            String text,
            @OneOf(TextSource.class) String source,
            int confidence,
            @Nullable Long number,
            @OneOf(SaidBy.class) @Nullable String saidBy,
            @Nullable Instant correctedAt) {

        private static Text of(Told told) {
            var translation = told.translation();
            return new Text(
                    told.stated().kind().name(),
                    told.stated().text(),
                    translation.text(),
                    translation.source().name(),
                    translation.confidence(),
                    told.correction().map(Corrected::number).orElse(null),
                    told.correction().map(Corrected::saidBy).orElse(null),
                    told.correction().map(Corrected::at).orElse(null));
        }
    }

    /**
     * Shows what a listing's texts are in a language, with who says so and how sure that is: what people put right comes first, then what
     * the factory stated, the glossary, and a machine where one is run. What nobody knows is left out.
     */
    @Refuses(RefusalCode.LISTING_UNKNOWN)
    @OpenToAccounts
    @GetMapping("/api/listings/{id}/texts")
    ResponseEntity<Response> texts(
            @PathVariable ListingId id,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(name = MinVersion.PARAMETER, required = false) @Nullable String minVersion,
            Actor actor) {
        var errors = new FieldErrors();
        var wanted = errors.required("language", language, Language::new);
        errors.throwIfAny();
        var detail = sight.seen(id, minVersion, Caller.of(actor));
        var shown = texts.of(detail, wanted.get()).stream().map(Text::of).toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(new Response(detail.id(), detail.version(), wanted.get().code(), shown));
    }
}
