package market.sourcing.api.imports.offer;

import java.util.Locale;
import java.util.Map;
import market.sourcing.domain.shared.FactoryId;

/**
 * The factory behind an offer. Everything but its name and region is derived from the shop's pseudonym, so that every
 * row of one shop finds the same factory.
 *
 * @param taxNumber made up: the licence is not in the file. {@code IMPORT} and the pseudonym, in upper case
 * @param demoOwned whether the account named for this import owns it; otherwise the operator who imports does
 */
public record OfferFactory(
        FactoryId factoryId, String name, String country, String taxNumber, String region, boolean demoOwned) {
    /** What a factory's region says when the source names none. */
    static final String UNSTATED = "unstated";

    static OfferFactory unattributed(String category) {
        return of("unattributed-" + category, "Unattributed offers: " + category, UNSTATED, false);
    }

    static OfferFactory of(Fields shop, String reference) {
        return of(
                "shop-" + Fields.slug(reference, "shop.shop_ref", 60),
                shop.text("name", 120).orElse("Factory " + reference),
                shop.text("region", 120).orElse(UNSTATED),
                shop.flag("demo_owned"));
    }

    private static OfferFactory of(String key, String name, String region, boolean demoOwned) {
        return new OfferFactory(
                new FactoryId(FactoryId.PREFIX + key), name, ImportedCountry.CODE, taxNumber(key), region, demoOwned);
    }

    private static String taxNumber(String key) {
        return "IMPORT" + key.replace("-", "").toUpperCase(Locale.ROOT);
    }

    /** Tells this onboarding from another: the shop decides, so a new name in the file is no other request. */
    public String fingerprint() {
        return "import:" + factoryId.value();
    }

    Map<String, Object> facts() {
        return Map.of("factoryId", factoryId.value());
    }
}
