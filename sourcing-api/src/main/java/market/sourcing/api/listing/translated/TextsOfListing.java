package market.sourcing.api.listing.translated;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.listing.StatedText;
import market.sourcing.domain.listing.StatedText.Kind;
import market.sourcing.domain.translation.Language;
import market.sourcing.projections.listing.detail.DetailTerms;
import market.sourcing.projections.listing.detail.ListingDetail;
import market.sourcing.projections.translation.GlossaryTranslator;
import market.sourcing.projections.translation.TextSource;
import market.sourcing.projections.translation.Translation;
import market.sourcing.projections.translation.Translator;
import market.sourcing.projections.translation.Translator.Asked;
import market.sourcing.projections.translation.WordList;
import market.sourcing.projections.translation.corrected.CorrectedTexts.Corrected;
import market.sourcing.projections.translation.corrected.CorrectedTextsHandler;
import market.sourcing.projections.translation.corrected.FindCorrectedTexts;
import org.springframework.stereotype.Component;

/**
 * What a listing's texts are in a language: what people put right comes before what the factory stated in the listing itself, then the
 * glossary, then the machine, if there is one. Nothing is written for it.
 */
@Component
final class TextsOfListing {
    /** From then on the machine is asked for nothing more, and the last answer is waited for 2 s: what is missing is there the next time. */
    private static final Duration MACHINE_TIME = Duration.ofSeconds(1);

    private final CorrectedTextsHandler corrections;
    private final Translator machine;

    TextsOfListing(CorrectedTextsHandler corrections, Translator machine) {
        this.corrections = corrections;
        this.machine = machine;
    }

    /** @param correction empty unless somebody put it right */
    record Told(StatedText stated, Translation translation, Optional<Corrected> correction) {}

    /** Those that anybody knows, in the order of the listing. */
    List<Told> of(ListingDetail listing, Language language) {
        var corrected = corrections.handle(new FindCorrectedTexts(listing.id()));
        long until = System.nanoTime() + MACHINE_TIME.toNanos();
        Translator inTime = asked -> System.nanoTime() - until < 0 ? machine.translate(asked) : Optional.empty();
        // Of any language that somebody thinks of the machine would be busy with it, and its memory full of it.
        var isTraded = WordList.LANGUAGES.contains(language.code());
        var translator = Translator.firstOf(List.of(GlossaryTranslator.OWN, isTraded ? inTime : Translator.NONE));
        var told = new ArrayList<Told>();
        for (StatedText text : texts(listing, language)) {
            var correction = corrected.flatMap(all -> all.of(text.text(), language.code()));
            correction
                    .map(said -> new Translation(said.text(), TextSource.HUMAN, Translation.CERTAIN))
                    .or(() -> translated(text, language, translator))
                    .ifPresent(translation -> told.add(new Told(text, translation, correction)));
        }
        return told;
    }

    private static Optional<Translation> translated(StatedText text, Language language, Translator translator) {
        return language.code().equals(text.language())
                ? Optional.of(new Translation(text.text(), TextSource.STATED, Translation.CERTAIN))
                : translator.translate(new Asked(text.text(), text.language(), language.code()));
    }

    /** Of the titles one: that in the language if there is one, else the main one. */
    private static List<StatedText> texts(ListingDetail listing, Language language) {
        var texts = new ArrayList<>(stated(listing.terms()));
        var titles = texts.stream().filter(text -> text.kind() == Kind.TITLE).toList();
        var title = titles.stream()
                .filter(text -> language.code().equals(text.language()))
                .findFirst()
                .orElse(titles.getFirst());
        texts.removeIf(text -> text.kind() == Kind.TITLE && !text.equals(title));
        return texts;
    }

    private static List<StatedText> stated(DetailTerms terms) {
        var attributes = terms.skus().stream()
                .flatMap(sku -> sku.attributes().stream())
                .map(attribute -> Map.entry(attribute.name(), attribute.value()))
                .toList();
        return StatedText.of(terms.titles(), terms.category(), terms.unit(), terms.labels(), attributes);
    }
}
