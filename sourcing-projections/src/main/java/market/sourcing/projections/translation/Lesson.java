package market.sourcing.projections.translation;

import java.util.Map;

/**
 * What one listing teaches.
 *
 * @param factoryId whose it is
 * @param titles by language
 */
public record Lesson(String factoryId, Map<String, String> titles) {
    public Lesson {
        titles = Map.copyOf(titles);
    }

    String title(String language) {
        return titles.getOrDefault(language, "");
    }
}
