package market.sourcing.infra.imports.order.profile;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import market.sourcing.domain.listing.Category;
import market.sourcing.domain.shared.Currencies;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Profiles from their JSON, for tests. What is sent in by a stranger is checked where it comes in. */
public final class Profiles {
    private Profiles() {}

    /** Null is the known book. */
    public static @Nullable OrderProfile of(@Nullable String json) {
        if (json == null) {
            return null;
        }
        var sent = JsonMapper.shared().readTree(json);
        var columns = new EnumMap<BookColumn, String>(BookColumn.class);
        sent.path("columns")
                .properties()
                .forEach(each -> columns.put(
                        BookColumn.of(each.getKey()).orElseThrow(),
                        each.getValue().asString()));
        var language = said(sent, "language", Function.identity()).orElse(OrderProfile.DEFAULT_LANGUAGE);
        return new OrderProfile(
                columns,
                said(sent, "delimiter", Function.identity()).orElse(null),
                said(sent, "encoding", name -> BookEncoding.named(name).orElseThrow())
                        .orElse(null),
                said(sent, "decimalMark", Function.identity()).orElse(null),
                said(sent, "groupMark", Function.identity()).orElse(null),
                said(sent, "currency", Currencies::of).orElseThrow(),
                said(sent, "dates", pattern -> BookDates.of(pattern, language).orElseThrow())
                        .orElse(null),
                said(sent, "timeZone", ZoneId::of).orElse(null),
                Objects.requireNonNullElse(texts(sent, "services"), List.of()),
                texts(sent, "goods"),
                takesBack(sent.path("takesBack")),
                said(sent, "country", Function.identity()).orElse(null),
                language,
                new Category(said(sent, "category", Function.identity()).orElse(OrderProfile.DEFAULT_CATEGORY)));
    }

    private static TakesBack takesBack(JsonNode sent) {
        return new TakesBack(
                said(sent, "prefix", Function.identity()).orElse(null),
                sent.path("negative").asBoolean(false),
                texts(sent, "types"),
                sent.path("positive").asBoolean(false) ? true : null);
    }

    private static <T> Optional<T> said(JsonNode sent, String field, Function<String, T> make) {
        return Optional.ofNullable(sent.get(field)).map(JsonNode::asString).map(make);
    }

    private static @Nullable List<String> texts(JsonNode sent, String field) {
        var list = sent.get(field);
        return list == null ? null : list.valueStream().map(JsonNode::asString).toList();
    }
}
