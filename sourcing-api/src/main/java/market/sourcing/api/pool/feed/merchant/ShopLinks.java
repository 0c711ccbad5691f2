package market.sourcing.api.pool.feed.merchant;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Read;
import org.jspecify.annotations.Nullable;

/**
 * Addresses in the agent's own shop, made by putting a product's id, its listing and its SKU into a text.
 *
 * @param template an absolute address of http or https in which {@code {id}} stands, and maybe {@code {listing}} and {@code {sku}}
 */
public record ShopLinks(String template) {
    private static final int MOST_CHARACTERS = 500;
    private static final String ID = "{id}";

    /** Errors name the field. */
    public static Read<ShopLinks> read(String field, @Nullable String template, FieldErrors errors) {
        var stated = errors.required(field, template);
        if (template == null || template.isBlank()) {
            return () -> new ShopLinks(stated.get());
        }
        return isGood(template)
                ? () -> new ShopLinks(template)
                : errors.faulty(
                        field,
                        "INVALID_VALUE",
                        "This is an address of your shop of at most 500 characters with {id} in it, such as https://shop.example/p/{id}.");
    }

    private static boolean isGood(String template) {
        if (template.length() > MOST_CHARACTERS || !template.contains(ID)) {
            return false;
        }
        try {
            var sample = new URI(filled(template, "a", "b", "c"));
            return sample.getHost() != null
                    && Set.of("http", "https")
                            .contains(String.valueOf(sample.getScheme()).toLowerCase(Locale.ROOT));
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    String to(String id, String listing, String sku) {
        return filled(template, id, listing, sku);
    }

    /** Where the shop is. */
    String home() {
        return URI.create(to("a", "b", "c")).resolve("/").toString();
    }

    private static String filled(String template, String id, String listing, String sku) {
        return template.replace(ID, encoded(id))
                .replace("{listing}", encoded(listing))
                .replace("{sku}", encoded(sku));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
