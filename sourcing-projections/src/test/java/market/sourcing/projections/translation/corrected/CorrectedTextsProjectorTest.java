package market.sourcing.projections.translation.corrected;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import market.sourcing.domain.translation.event.TextCorrected;
import market.sourcing.projections.harness.Log;
import market.sourcing.projections.harness.MiniEngine;
import market.sourcing.projections.translation.corrected.CorrectedTexts.Corrected;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CorrectedTextsProjectorTest {
    private static final Instant AT = Instant.parse("2026-03-02T08:00:00Z");

    private final Log log = new Log();
    private final MiniEngine engine = new MiniEngine(new CorrectedTextsProjector());
    private final CorrectedTextsHandler handler = new CorrectedTextsHandler(engine);

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void of_each_text_in_each_language_what_was_said_last_is_told() {
        corrected("listing-1", "vi", "红色", "đỏ", 1);
        corrected("listing-1", "ko", "红色", "빨강", 1);
        corrected("listing-1", "vi", "红色", "màu đỏ", 2);
        corrected("listing-2", "vi", "红色", "đỏ tươi", 1);
        engine.apply(log.take());

        var texts = handler.handle(new FindCorrectedTexts("listing-1")).orElseThrow();
        assertThat(texts.version()).isEqualTo(2);
        assertThat(texts.of("红色", "vi"))
                .contains(new Corrected("vi", "红色", "màu đỏ", 2, "FACTORY", "account-owner", AT, 2));
        assertThat(texts.of("红色", "ko")).map(Corrected::text).contains("빨강");
        assertThat(texts.of("红色", "en")).isEmpty();
        assertThat(texts.of("红", "vi")).isEmpty();
        assertThat(texts.texts()).hasSize(3);
        assertThat(handler.handle(new FindCorrectedTexts("listing-2"))
                        .orElseThrow()
                        .of("红色", "vi"))
                .map(Corrected::text)
                .contains("đỏ tươi");
        assertThat(handler.handle(new FindCorrectedTexts("listing-3"))).isEmpty();
    }

    @Test
    void what_held_at_a_position_is_known_for_good() {
        corrected("listing-1", "vi", "红色", "đỏ", 1);
        corrected("listing-1", "ko", "红色", "빨강", 1);
        corrected("listing-1", "vi", "红色", "màu đỏ", 2);
        engine.apply(log.take());

        var texts = handler.handle(new FindCorrectedTexts("listing-1")).orElseThrow();
        assertThat(texts.before(0)).isEmpty();
        assertThat(texts.before(2)).map(Corrected::text).containsExactly("đỏ", "빨강");
        assertThat(texts.before(3)).map(Corrected::text).containsExactly("빨강", "màu đỏ");
    }

    private void corrected(String listing, String language, String original, String text, long number) {
        log.add(
                "texts-" + listing,
                new TextCorrected(listing, language, original, text, number, "FACTORY", "account-owner", AT));
    }
}
