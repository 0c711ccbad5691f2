package market.sourcing.projections.harness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import market.sourcing.domain.listing.event.PlainTerms;
import market.sourcing.domain.listing.event.PlainTerms.PlainSku;
import market.sourcing.domain.listing.event.PlainTerms.PlainTier;
import org.jspecify.annotations.Nullable;

/** Terms of a listing of which a test only says what it is about. */
public final class TermsBuilder {
    private final Map<String, String> titles = new HashMap<>();
    private final List<PlainTier> ladder = new ArrayList<>(List.of(new PlainTier(1, "10.0000")));
    private final Set<String> labels = new TreeSet<>();
    private String category = "activewear";
    private String currency = "CNY";
    private String dispatch = "H48";
    private final List<PlainSku> skus = new ArrayList<>();
    private int moq = 1;
    private int multiple = 1;
    private @Nullable String shipFrom;
    private @Nullable String externalRef;

    public static TermsBuilder titled(String language, String title) {
        return new TermsBuilder().title(language, title);
    }

    public TermsBuilder title(String language, String title) {
        titles.put(language, title);
        return this;
    }

    public TermsBuilder price(String price) {
        ladder.clear();
        return tier(1, price);
    }

    public TermsBuilder tier(int from, String price) {
        ladder.add(new PlainTier(from, price));
        return this;
    }

    public TermsBuilder category(String slug) {
        category = slug;
        return this;
    }

    public TermsBuilder currency(String code) {
        currency = code;
        return this;
    }

    public TermsBuilder dispatch(String promise) {
        dispatch = promise;
        return this;
    }

    public TermsBuilder moq(int pieces) {
        moq = pieces;
        return this;
    }

    public TermsBuilder multiple(int pieces) {
        multiple = pieces;
        return this;
    }

    /** One sold by a ladder of its own, from rising. */
    public TermsBuilder sku(String code, PlainTier... own) {
        skus.add(new PlainSku(code, Map.of("colour.name", code), List.of(own)));
        return this;
    }

    public TermsBuilder labels(String... slugs) {
        labels.addAll(List.of(slugs));
        return this;
    }

    public TermsBuilder shipFrom(String place) {
        shipFrom = place;
        return this;
    }

    public TermsBuilder externalRef(String reference) {
        externalRef = reference;
        return this;
    }

    public PlainTerms build() {
        return new PlainTerms(
                Map.copyOf(titles),
                category,
                currency,
                skus.isEmpty()
                        ? List.of(new PlainSku("RED", Map.of("colour.name", "红"), List.of()))
                        : List.copyOf(skus),
                List.copyOf(ladder),
                moq,
                multiple,
                null,
                null,
                "SPOT",
                dispatch,
                null,
                null,
                Set.copyOf(labels),
                shipFrom,
                "piece",
                null,
                externalRef);
    }
}
