package market.sourcing.infra.imports.offer;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.infra.digest.Sha256;

/**
 * The factory behind an offer. Everything but its name and region is derived from the shop's pseudonym, so that every
 * row of one shop finds the same factory.
 *
 * @param country CN: the source lists factories of China only
 * @param taxNumber made up, for the licence is not in the file: {@code IMPORT-} and 20 hexadecimal digits of the SHA-256
 *     of the factory's id. A Chinese credit code has no hyphen, so it stands in the way of no real one
 * @param demoOwned whether the account named for this import owns it; otherwise the operator who imports does
 */
public record OfferFactory(
        FactoryId factoryId, String name, String country, String taxNumber, String region, boolean demoOwned) {
    /** What a factory's region says when the source names none. */
    static final String UNSTATED = "unstated";

    private static final String COUNTRY = "CN";

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
        var id = new FactoryId(FactoryId.PREFIX + key);
        return new OfferFactory(id, name, COUNTRY, taxNumber(id), region, demoOwned);
    }

    private static String taxNumber(FactoryId id) {
        var digest = Sha256.of(id.value().getBytes(StandardCharsets.UTF_8));
        return "IMPORT-" + HexFormat.of().withUpperCase().formatHex(digest, 0, 10);
    }

    /** Tells this onboarding from another: the shop decides, so a new name in the file is no other request. */
    public String fingerprint() {
        return "import:" + factoryId.value();
    }
}
