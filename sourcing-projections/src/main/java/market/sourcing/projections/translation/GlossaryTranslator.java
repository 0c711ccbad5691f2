package market.sourcing.projections.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import market.sourcing.projections.text.Terms;
import org.jspecify.annotations.Nullable;

/**
 * Texts that are a phrase of the glossary as a whole: categories, attributes, colours, materials, units. Part of a text is never
 * translated: half a sentence in two languages helps nobody.
 */
public final class GlossaryTranslator implements Translator {
    /** Somebody wrote it down, and yet one word has more than one meaning. */
    private static final int CONFIDENCE = 90;

    public static final GlossaryTranslator OWN = new GlossaryTranslator(Glossary.lines());

    private final List<String> languages;
    /** By language: what its phrases may mean, each as it is said in every language. */
    private final Map<String, Phrases<Map<String, String>>> phrases = new HashMap<>();

    /** @param lines the first names the languages */
    GlossaryTranslator(List<String> lines) {
        languages = List.of(lines.getFirst().split("\t"));
        lines.stream().skip(1).forEach(this::add);
    }

    private void add(String line) {
        var columns = line.split("\t");
        var said = new HashMap<String, String>();
        for (int i = 0; i < columns.length; i++) {
            said.put(languages.get(i), columns[i].split("\\|")[0]);
        }
        for (int i = 0; i < columns.length; i++) {
            for (String phrase : columns[i].split("\\|")) {
                phrases.computeIfAbsent(languages.get(i), none -> new Phrases<>())
                        .add(Terms.asked(phrase), List.of(said));
            }
        }
    }

    /** Where it may mean several things, the first one that is written down, and the less sure. */
    @Override
    public Optional<Translation> translate(Asked asked) {
        var words = Terms.asked(asked.text());
        for (String language : searched(asked.from(), asked.to())) {
            var meant = phrases.getOrDefault(language, new Phrases<>()).of(words);
            if (!meant.isEmpty()) {
                var text = language.equals(asked.to())
                        ? asked.text()
                        : meant.getFirst().get(asked.to());
                return Optional.ofNullable(text)
                        .map(found -> new Translation(found, TextSource.GLOSSARY, CONFIDENCE / meant.size()));
            }
        }
        return Optional.empty();
    }

    /** What is in the wanted language already stays as it is. */
    private List<String> searched(@Nullable String from, String to) {
        if (from != null) {
            return List.of(from);
        }
        var searched = new ArrayList<>(List.of(to));
        languages.stream().filter(language -> !language.equals(to)).forEach(searched::add);
        return searched;
    }
}
