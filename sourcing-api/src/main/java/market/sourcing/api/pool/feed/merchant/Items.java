package market.sourcing.api.pool.feed.merchant;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import market.sourcing.domain.listing.DispatchPromise;
import market.sourcing.domain.listing.event.PlainTerms;
import market.sourcing.domain.listing.event.PlainTerms.PlainSku;
import market.sourcing.domain.shared.Money;
import market.sourcing.infra.feed.record.FactoryFacts;
import market.sourcing.infra.feed.record.KnownAttribute;
import market.sourcing.infra.feed.record.ListingFacts;
import org.jspecify.annotations.Nullable;

/** Makes items of listings. Of factories it knows those that it was told of. */
final class Items {
    private static final int CHARACTERS_OF_ID = 32;
    private static final String ENGLISH = "en";

    private final ShopLinks links;
    private final ShopLinks images;
    private final List<String> languages;
    private final Map<String, Maker> makers = new HashMap<>();

    private record Maker(String name, String country) {}

    /** @param languages of the shop, the main one first */
    Items(ShopLinks links, ShopLinks images, List<String> languages) {
        this.links = links;
        this.images = images;
        this.languages = languages;
    }

    void know(String id, FactoryFacts factory) {
        makers.put(id, new Maker(factory.name(), factory.country()));
    }

    /** @param price of one piece in the shop */
    Item of(String listing, ListingFacts facts, PlainSku sku, Money price) {
        var terms = facts.terms();
        var id = hash(listing + "/" + sku.code());
        var stock = facts.stock().get(sku.code());
        @Nullable Maker maker = makers.get(facts.factoryId());
        return new Item(
                id,
                isGroup(terms) ? hash(listing) : null,
                title(terms),
                links.to(id, listing, sku.code()),
                images.to(id, listing, sku.code()),
                stock == null || stock > 0,
                price,
                maker == null ? null : maker.name(),
                sku.code(),
                terms.category(),
                known(sku),
                List.copyOf(sku.attributes().entrySet()),
                terms.unitGrams(),
                maker == null ? null : maker.country(),
                days(terms));
    }

    /** Of a group each differs in a colour, a size, a material or a pattern that it states: others are products of their own. */
    private static boolean isGroup(PlainTerms terms) {
        var all = terms.skus();
        var stated = all.stream().map(Items::known).filter(known -> !known.isEmpty());
        return all.size() > 1 && stated.distinct().count() == all.size();
    }

    /** For good: 128 bits of the SHA-256. An id is of 50 characters at most, whatever their case, and what is hashed may have more. */
    private static String hash(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, CHARACTERS_OF_ID);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private String title(PlainTerms terms) {
        return Stream.concat(languages.stream(), Stream.of(ENGLISH))
                .map(terms.titles()::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> terms.titles().values().iterator().next());
    }

    private static Map<String, String> known(PlainSku sku) {
        return KnownAttribute.of(sku.attributes()).entrySet().stream()
                .collect(Collectors.toMap(known -> known.getKey().word(), Map.Entry::getValue));
    }

    private static int days(PlainTerms terms) {
        var within = DispatchPromise.valueOf(terms.dispatchPromise()).within(terms.leadTimeDays());
        return (int) within.plus(Duration.ofDays(1).minusNanos(1)).toDays();
    }
}
