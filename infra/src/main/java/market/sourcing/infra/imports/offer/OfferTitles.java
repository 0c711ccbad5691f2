package market.sourcing.infra.imports.offer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import market.sourcing.domain.listing.Titles;
import market.sourcing.domain.shared.Unseen;
import market.sourcing.infra.imports.run.RowRefused;
import org.springframework.web.util.HtmlUtils;

/** Titles by language: the first is the main one. {@code title_zh}, {@code title_en}, then the map {@code titles}. */
final class OfferTitles {
    private static final int MOST = 1_000;

    private OfferTitles() {}

    static Titles of(Fields offer, Consumer<Note> notes) {
        var titles = new LinkedHashMap<String, String>();
        offer.text("title_zh", MOST).ifPresent(title -> put(titles, "zh", title, notes));
        offer.text("title_en", MOST).ifPresent(title -> put(titles, "en", title, notes));
        offer.object("titles")
                .ifPresent(it -> it.allTexts(MOST).forEach((language, title) -> put(titles, language, title, notes)));
        if (titles.isEmpty()) {
            throw new RowRefused(RowCode.TITLE_MISSING, "The offer has no title in any language.", Map.of());
        }
        return new Titles(titles);
    }

    private static void put(Map<String, String> titles, String language, String written, Consumer<Note> notes) {
        var clean = HtmlUtils.htmlUnescape(written).strip();
        if (Unseen.only(clean)) {
            return;
        }
        if (!clean.equals(written)) {
            notes.accept(new Note(NoteCode.TITLE_CLEANED, language));
        }
        titles.put(language, clean);
    }
}
