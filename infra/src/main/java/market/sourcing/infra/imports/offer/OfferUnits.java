package market.sourcing.infra.imports.offer;

import java.util.Map;

/** What one piece is called: the source's counting words in English, others as they are written. */
final class OfferUnits {
    private static final String PIECE = "piece";
    private static final Map<String, String> WORDS =
            Map.of("个", PIECE, "件", PIECE, "双", "pair", "副", "pair", "套", "set", "只", PIECE, "条", PIECE);

    private OfferUnits() {}

    static String of(Fields offer) {
        var written = offer.text("unit", 20).map(String::strip).filter(unit -> !unit.isEmpty());
        return written.map(unit -> WORDS.getOrDefault(unit, unit)).orElse(PIECE);
    }
}
