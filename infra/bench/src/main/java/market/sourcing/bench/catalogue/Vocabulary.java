package market.sourcing.bench.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The words that titles are made of.
 *
 * @param goods by category, the commonest first
 * @param traits of any goods, the commonest first
 */
record Vocabulary(Map<String, List<Word>> goods, List<Word> traits) {
    private static final String ANY_GOODS = "-";

    static Vocabulary load() {
        var goods = new LinkedHashMap<String, List<Word>>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Vocabulary.class.getResourceAsStream("vocabulary.tsv")),
                StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 3))
                    .forEach(column -> goods.computeIfAbsent(column[0], category -> new ArrayList<>())
                            .add(new Word(column[1], column[2])));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var traits = Objects.requireNonNull(goods.remove(ANY_GOODS));
        return new Vocabulary(goods, traits);
    }

    List<String> categories() {
        return List.copyOf(goods.keySet());
    }

    List<Word> goodsOf(String category) {
        return Objects.requireNonNull(goods.get(category));
    }
}
