package market.sourcing.domain.vocabulary;

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

/** Terms of a listing as they are stored, of which a test only says what it is about. */
public final class PlainTermsBuilder {
    private final Map<String, String> titles = new HashMap<>();
    private final List<PlainTier> ladder = new ArrayList<>(List.of(new PlainTier(1, "10.0000")));
    private final Set<String> labels = new TreeSet<>();
    private String category = "activewear";
    private String currency = "CNY";
    private String dispatch = "H48";
    private final List<PlainSku> stated = new ArrayList<>();
    private List<PlainSku> skus = List.of(new PlainSku("RED", Map.of("colour.name", "红"), List.of()));
    private int moq = 1;
    private int multiple = 1;
    private @Nullable String dropshipPrice;
    private @Nullable String shipFrom;
    private @Nullable String externalRef;

    public static PlainTermsBuilder titled(String language, String title) {
        return new PlainTermsBuilder().title(language, title);
    }

    public PlainTermsBuilder title(String language, String title) {
        titles.put(language, title);
        return this;
    }

    public PlainTermsBuilder price(String price) {
        return ladder(List.of(new PlainTier(1, price)));
    }

    public PlainTermsBuilder ladder(List<PlainTier> tiers) {
        ladder.clear();
        ladder.addAll(tiers);
        return this;
    }

    public PlainTermsBuilder tier(int from, String price) {
        ladder.add(new PlainTier(from, price));
        return this;
    }

    public PlainTermsBuilder category(String slug) {
        category = slug;
        return this;
    }

    public PlainTermsBuilder currency(String code) {
        currency = code;
        return this;
    }

    public PlainTermsBuilder dispatch(String promise) {
        dispatch = promise;
        return this;
    }

    public PlainTermsBuilder moq(int pieces) {
        moq = pieces;
        return this;
    }

    public PlainTermsBuilder multiple(int pieces) {
        multiple = pieces;
        return this;
    }

    /** One sold by a ladder of its own, from rising. */
    public PlainTermsBuilder sku(String code, PlainTier... own) {
        stated.add(new PlainSku(code, Map.of("colour.name", code), List.of(own)));
        return skus(stated);
    }

    public PlainTermsBuilder skus(List<PlainSku> all) {
        skus = List.copyOf(all);
        return this;
    }

    public PlainTermsBuilder dropshipPrice(@Nullable String price) {
        dropshipPrice = price;
        return this;
    }

    public PlainTermsBuilder labels(String... slugs) {
        labels.addAll(List.of(slugs));
        return this;
    }

    public PlainTermsBuilder shipFrom(String place) {
        shipFrom = place;
        return this;
    }

    public PlainTermsBuilder externalRef(String reference) {
        externalRef = reference;
        return this;
    }

    public PlainTerms build() {
        return new PlainTerms(
                Map.copyOf(titles),
                category,
                currency,
                skus,
                List.copyOf(ladder),
                moq,
                multiple,
                null,
                dropshipPrice,
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
