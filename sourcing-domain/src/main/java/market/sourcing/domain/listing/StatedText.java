package market.sourcing.domain.listing;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.listing.event.PlainTerms;
import org.jspecify.annotations.Nullable;

/**
 * A text that people read in a listing's terms.
 *
 * @param language of a title, as its factory stated it; null of what may be in any language
 */
public record StatedText(Kind kind, String text, @Nullable String language) {
    /** What the text is. */
    public enum Kind {
        TITLE,
        CATEGORY,
        UNIT,
        LABEL,
        ATTRIBUTE,
        ATTRIBUTE_VALUE
    }

    /** All of them, each once, titles first. */
    public static List<StatedText> of(PlainTerms terms) {
        var attributes = terms.skus().stream()
                .flatMap(sku -> sku.attributes().entrySet().stream())
                .toList();
        return of(terms.titles(), terms.category(), terms.unit(), terms.labels(), attributes);
    }

    /**
     * The same of terms in another shape.
     *
     * @param titles by language, the main one first
     * @param attributes of the SKUs, names and values
     */
    public static List<StatedText> of(
            Map<String, String> titles,
            String category,
            String unit,
            Collection<String> labels,
            Collection<Map.Entry<String, String>> attributes) {
        var texts = new LinkedHashSet<StatedText>();
        titles.forEach((language, title) -> texts.add(new StatedText(Kind.TITLE, title, language)));
        texts.add(new StatedText(Kind.CATEGORY, category, null));
        texts.add(new StatedText(Kind.UNIT, unit, null));
        labels.forEach(label -> texts.add(new StatedText(Kind.LABEL, label, null)));
        for (var attribute : attributes) {
            texts.add(new StatedText(Kind.ATTRIBUTE, attribute.getKey(), null));
            texts.add(new StatedText(Kind.ATTRIBUTE_VALUE, attribute.getValue(), null));
        }
        return List.copyOf(texts);
    }
}
