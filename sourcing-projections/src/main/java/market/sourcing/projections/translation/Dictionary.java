package market.sourcing.projections.translation;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import market.sourcing.projections.text.Word;

/** What is known of words in other languages: what somebody wrote down, and what the catalogue's own titles teach. */
public record Dictionary(Glossary glossary, WordList learned) {
    /** Knows nothing. */
    public static final Dictionary EMPTY = new Dictionary(new Glossary(List.of()), WordList.EMPTY);

    /** What may stand for each of a query's words, in their order, the likest first. */
    public List<List<Rendering>> of(List<Word> words) {
        var written = glossary.of(words);
        var rendered = new ArrayList<List<Rendering>>();
        for (int i = 0; i < words.size(); i++) {
            var taught = words.get(i).forms().stream().flatMap(term -> learned.of(term).stream());
            rendered.add(likestFirst(Stream.concat(written.get(i).stream(), taught)));
        }
        return rendered;
    }

    private static List<Rendering> likestFirst(Stream<Rendering> renderings) {
        return renderings.collect(toMap(Rendering::term, rendering -> rendering, Rendering::or)).values().stream()
                .sorted(Rendering.BEST_FIRST)
                .toList();
    }
}
