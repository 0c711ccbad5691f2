package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.AGENT;
import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** A listing's texts in other languages, with who says so. */
class TextsInLanguagesE2E {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Goods.Thing bag =
            Goods.published(FACTORY, Goods.verified(FACTORY).id(), "Tote " + Goods.unique());

    @Test
    void what_a_person_says_comes_before_what_the_glossary_says() {
        assertThat(shown(AGENT, "vi"))
                .contains("ATTRIBUTE_VALUE black: màu đen GLOSSARY 90")
                .noneMatch(text -> text.startsWith("TITLE"));
        assertThat(shown(AGENT, "zh")).contains("TITLE 托特包: 托特包 STATED 100");

        var corrected = correct(FACTORY, "vi", "black", "đen tuyền");
        assertThat(corrected.status()).isEqualTo(200);
        assertThat(corrected.version()).isEqualTo(bag.version());
        correct(OPERATOR, "zh", "托特包", "帆布托特包");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(shown(BUYER, "vi"))
                        .contains("ATTRIBUTE_VALUE black: đen tuyền HUMAN 100")
                        .noneMatch(text -> text.contains("màu đen")));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(shown(BUYER, "zh")).contains("TITLE 托特包: 帆布托特包 HUMAN 100"));
        assertThat(shown(BUYER, "ko")).noneMatch(text -> text.contains("HUMAN"));
        assertThat(BUYER.get(bag.path("")).text("/titles/zh")).isEqualTo("托特包");
    }

    @Test
    void what_an_operator_says_a_factory_can_not_say_otherwise_and_who_said_it_is_told() {
        correct(FACTORY, "vi", "black", "đen tuyền");
        assertThat(correct(OPERATOR, "vi", "black", "đen").status()).isEqualTo(200);
        assertThat(correct(FACTORY, "vi", "black", "đỏ").code()).isEqualTo("NOT_ALLOWED");

        await().atMost(PATIENCE).untilAsserted(() -> {
            var texts = BUYER.get(bag.path("/texts?language=vi")).body().at("/texts");
            assertThat(StreamSupport.stream(texts.spliterator(), false)
                            .filter(text -> text.at("/original").asString().equals("black"))
                            .map(text -> text.at("/saidBy").asString() + " "
                                    + text.at("/number").asLong() + " "
                                    + text.at("/text").asString()))
                    .containsExactly("OPERATOR 2 đen");
        });
    }

    /** The goods are what they were called when they were bought, whatever the factory says of them a minute later. */
    @Test
    void the_file_of_a_dispute_says_what_a_text_was_in_another_language_when_it_was_ordered() {
        var sold = Goods.inStock(FACTORY, Goods.verified(FACTORY).id(), "Oak " + Goods.unique(), 100);
        correct(sold, FACTORY, "vi", "black", "gỗ sồi nguyên khối");
        var order = Returned.received(BUYER, FACTORY, sold, 20);
        correct(sold, FACTORY, "vi", "black", "ván ép");
        var path = Returned.opened(BUYER, Returned.damage(BUYER, order, 1));

        var file = BUYER.get(path + "/file");
        assertThat(file.body().at("/file/texts")).hasSize(1);
        assertThat(file.text("/file/texts/0/listingId")).isEqualTo(sold.id());
        assertThat(file.text("/file/texts/0/original")).isEqualTo("black");
        assertThat(file.text("/file/texts/0/text")).isEqualTo("gỗ sồi nguyên khối");
        assertThat(file.text("/file/texts/0/saidBy")).isEqualTo("FACTORY");
        assertThat(FACTORY.get(path + "/file").http().body())
                .isEqualTo(file.http().body());
    }

    @Test
    void nonsense_is_refused() {
        assertThat(AGENT.get(bag.path("/texts")).errors()).containsExactly("language: REQUIRED");
        assertThat(AGENT.get(bag.path("/texts?language=VI")).errors()).containsExactly("language: INVALID_VALUE");
        assertThat(AGENT.get("/api/listings/listing-nowhere/texts?language=vi").code())
                .isEqualTo("LISTING_UNKNOWN");
        assertThat(FACTORY.change(bag.path("/texts"), bag.version(), Map.of()).errors())
                .containsExactlyInAnyOrder("language: REQUIRED", "original: REQUIRED", "text: REQUIRED");
        assertThat(correct(FACTORY, "vi", "no such text", "x").status()).isEqualTo(400);
        assertThat(correct(FACTORY, "vi", "black", "x".repeat(301)).errors()).containsExactly("text: INVALID_VALUE");
        assertThat(correct(Client.OTHER_FACTORY, "vi", "black", "đen").code()).isEqualTo("NOT_ALLOWED");
        assertThat(correct(AGENT, "vi", "black", "đen").status()).isEqualTo(403);
    }

    private Answer correct(Client who, String language, String original, String text) {
        return correct(bag, who, language, original, text);
    }

    private static Answer correct(Goods.Thing of, Client who, String language, String original, String text) {
        return who.change(
                of.path("/texts"), of.version(), Map.of("language", language, "original", original, "text", text));
    }

    private List<String> shown(Client who, String language) {
        var texts = who.get(bag.path("/texts?language=" + language)).body().at("/texts");
        return StreamSupport.stream(texts.spliterator(), false)
                .map(text -> "%s %s: %s %s %d"
                        .formatted(
                                text.at("/kind").asString(),
                                text.at("/original").asString(),
                                text.at("/text").asString(),
                                text.at("/source").asString(),
                                text.at("/confidence").asInt()))
                .toList();
    }
}
