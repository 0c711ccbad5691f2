package market.sourcing.projections.translation.corrected;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import market.sourcing.projections.view.Versioned;
import org.bson.codecs.pojo.annotations.BsonId;

/** What people said that texts of a listing are in other languages; of each text and language what was said last. */
public record CorrectedTexts(@BsonId String listingId, long version, List<Corrected> texts, long logPosition)
        implements Versioned {
    public CorrectedTexts {
        texts = List.copyOf(texts);
    }

    /**
     * One of them.
     *
     * @param number how often this text was put right in that language
     * @param saidBy FACTORY or OPERATOR
     * @param by the account of who said so
     */
    public record Corrected(
            String language, String original, String text, long number, String saidBy, String by, Instant at) {
        boolean replaces(Corrected other) {
            return language.equals(other.language) && original.equals(other.original);
        }
    }

    /** Empty where nobody said what the text is in that language. */
    public Optional<Corrected> of(String original, String language) {
        return texts.stream()
                .filter(each ->
                        each.original().equals(original) && each.language().equals(language))
                .findFirst();
    }

    CorrectedTexts with(Corrected newest, long newVersion) {
        var all = new ArrayList<>(texts);
        all.removeIf(newest::replaces);
        all.add(newest);
        return new CorrectedTexts(listingId, newVersion, all, logPosition);
    }
}
