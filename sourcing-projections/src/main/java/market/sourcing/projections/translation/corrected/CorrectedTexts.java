package market.sourcing.projections.translation.corrected;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import market.sourcing.projections.view.Versioned;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * What people said that texts of a listing are in other languages.
 *
 * @param texts everything that was ever said, in the order in which it was
 */
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
     * @param position in the log
     */
    public record Corrected(
            String language,
            String original,
            String text,
            long number,
            String saidBy,
            String by,
            Instant at,
            long position) {
        boolean replaces(Corrected other) {
            return language.equals(other.language) && original.equals(other.original);
        }
    }

    /** What was said last; empty where nobody said what the text is in that language. */
    public Optional<Corrected> of(String original, String language) {
        return texts.reversed().stream()
                .filter(each ->
                        each.original().equals(original) && each.language().equals(language))
                .findFirst();
    }

    /** What held at a position of the log: of each text in each language what had been said last, in the order in which it was said. */
    public List<Corrected> before(long logPositionThen) {
        var held = new ArrayList<Corrected>();
        for (var each : texts) {
            if (each.position() < logPositionThen) {
                held.removeIf(each::replaces);
                held.add(each);
            }
        }
        return List.copyOf(held);
    }

    CorrectedTexts with(Corrected newest, long newVersion) {
        return new CorrectedTexts(
                listingId,
                newVersion,
                Stream.concat(texts.stream(), Stream.of(newest)).toList(),
                logPosition);
    }
}
