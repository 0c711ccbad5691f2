package market.sourcing.api.returns.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import market.sourcing.api.returnrule.RuleShown;
import market.sourcing.api.returns.CaseShown;
import market.sourcing.api.told.ToldOfListing;
import market.sourcing.infra.digest.Sha256;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything about a case, in one JSON text that is the same whoever asks: names in order, no blanks, no empty fields. It says
 * its own hash, which is that of the text of {@code file}.
 */
final class DisputeFile {
    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final byte[] text;

    /**
     * @param rule the terms that bind in the case, or null for what was lived elsewhere
     * @param told what the buyer, an agent, had been told of the claimed goods when it ordered them; null where nothing
     * @param texts what people had said of the claimed listings' texts when they were ordered; null where nothing
     */
    DisputeFile(
            CaseShown about,
            @Nullable RuleShown rule,
            @Nullable List<ToldOfListing> told,
            @Nullable List<HeldText> texts) {
        var content = CANONICAL.writeValueAsString(new Content(about, rule, told, texts));
        var hash = HexFormat.of().formatHex(Sha256.of(content.getBytes(StandardCharsets.UTF_8)));
        this.text = ("{\"file\":" + content + ",\"sha256\":\"" + hash + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * What is hashed.
     *
     * @param returnCase the case with every step, deadline, decision, refund and piece of evidence
     * @param rule the text of the terms that bind, of the claimed listings
     * @param told what the feed had told the buyer of the claimed listings, by its receipts
     * @param texts of the claimed listings in other languages, by what people had said by then
     */
    private record Content(
            @JsonProperty("case") CaseShown returnCase,
            @Nullable RuleShown rule,
            @Nullable List<ToldOfListing> told,
            @Nullable List<HeldText> texts) {}

    /**
     * The text as a whole, for the description of the API.
     *
     * @param file the case as it is shown elsewhere, the rule that binds, what an agent had been told of the goods when it ordered, and what people
     *     had said by then that texts of the listings are in other languages; what is null there is left out here
     * @param sha256 of the text of file
     */
    record Text(Map<String, Object> file, String sha256) {}

    byte[] text() {
        return text.clone();
    }

    /** Of the whole text, as RFC 9530 writes it. */
    String digest() {
        return "sha-256=:" + Base64.getEncoder().encodeToString(Sha256.of(text)) + ":";
    }

    /** The same, in hexadecimal digits. */
    String hash() {
        return HexFormat.of().formatHex(Sha256.of(text));
    }
}
