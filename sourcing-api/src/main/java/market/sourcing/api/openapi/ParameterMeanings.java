package market.sourcing.api.openapi;

import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import market.sourcing.api.body.Page;
import market.sourcing.domain.returns.AbuseSignal;
import market.sourcing.domain.shared.Quantity;
import org.jspecify.annotations.Nullable;

/** What parameters mean, wherever they appear. */
final class ParameterMeanings {
    private static final Map<String, Meaning> BY_NAME = Map.ofEntries(
            needed(
                    "Idempotency-Key",
                    "A text of the client's own, 1 to 255 visible ASCII characters; the same when the "
                            + "request is repeated, so that it is done once for good",
                    "order-2026-0001"),
            needed(
                    "If-Match",
                    "The ETag of the version that the client has seen, or * for whatever it is now",
                    "\"7\""),
            needed(
                    "Webhook-Signature",
                    "t=<unix seconds>,v1=<hex>: HMAC-SHA256 of the seconds, a dot and the body, under the shared secret",
                    "t=1767225600,v1=9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
            free("Last-Event-ID", "The id of the last event that was heard; a browser sends it by itself", null),
            free("min-version", "Wait up to 2 s for at least this version to be seen", "7"),
            free("version", "A version of the rule, as an order names it; left out, what binds now", "own-returns-1"),
            free("q", "Words in any language, at most 200 characters", "瑜伽裤"),
            free("category", "A slug", "activewear"),
            free("priceMin", "The least unit price of the smallest order", "1.50"),
            free("priceMax", "The highest unit price of the smallest order", "20"),
            free("currency", "ISO 4217; left out, prices are compared in each listing's own", "CNY"),
            free("moqMax", "The highest minimum order quantity", "10"),
            free("dispatch", "H24, H48, H72, D5, D7, D10, D15 or LEAD_TIME", "H48"),
            free("label", "What the factory claims of the goods, a slug", "inspected"),
            free("shipFrom", "A province, a city or both", "Zhejiang"),
            free("sort", "relevance (when left out), price, price-desc, newest or sold", "price"),
            free("facets", "What to count by: category, dispatch, label, with commas between", "category,dispatch"),
            free("size", "How many on a page, 1 to 100; 20 when left out", "20"),
            free("after", "The answer's next of the page before", null),
            free(
                    "state",
                    "Only those that stand there, such as AWAITING_DISPATCH for an order, RUNNING for a promise, ASKED for a"
                            + " case",
                    null),
            free("account", "An account of the ledger, such as factory/factory-1", "platform/fees"),
            free("kind", "PROVIDER, BUYER, ESCROW, FACTORY or PLATFORM", "FACTORY"),
            free("agent", "For operators and auditors: the agent's account", null),
            free("market", "Only into the market of this station", "vn"),
            free("reference", "Only what the agent calls exactly so, 1 to 64 characters", "A-17"),
            free("order", "Only movements of this order's money", null),
            free("orderId", "Only those with a parcel of this order", null),
            free("at", "The last position of the log that counts; left out, all that can be seen", "1000"),
            free("buyer", "For operators and auditors: the account whose orders are asked for", null),
            free("factory", "For operators and auditors: the factory whose orders are asked for", null),
            free(
                    "name",
                    "What the file is called, 1 to 120 characters, without a path; kept for good in plain text, so nothing personal",
                    "crack.jpg"),
            free("sha256", "The hash of the file's bytes, 64 hexadecimal digits", null),
            free("signal", "RETURN_SHARE, SAME_EVIDENCE, ALIKE_EVIDENCE or RIGHT_AFTER_RELEASE", "SAME_EVIDENCE"),
            needed("factoryId", "The verified factory that sold", "factory-1"),
            needed("by", "What the report has rows for: listing, buyer, country or month", "listing"),
            needed("listing", "A listing on sale", "listing-1"),
            needed("language", "BCP 47 primary subtag of the language that is wanted", "vi"),
            needed("station", "The market whose currency, fee and languages hold", "vn"),
            needed(
                    "link",
                    "The shop's page of a product, with {id} in it, and maybe {listing} and {sku}",
                    "https://shop.example/p/{id}"),
            needed("image", "The shop's picture of a product, likewise", "https://shop.example/i/{id}.jpg"),
            free("markup", "What the shop adds, in ten-thousandths of what it pays, 0 to 100000", "5000"),
            needed("quantity", "How many pieces, 1 to 10,000,000", "1"),
            free("from", "The first month of UTC that counts", "2010-12"),
            free("to", "The last month of UTC that counts", "2011-03"));

    private ParameterMeanings() {}

    record Meaning(String description, @Nullable String example, boolean needed) {}

    /** The form of a parameter that is more than a text; a new one each time. */
    static Optional<Schema<?>> form(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "size" -> size();
                    case "min-version", "at" ->
                        new IntegerSchema().format("int64").minimum(BigDecimal.ZERO);
                    case "quantity" ->
                        new IntegerSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(Quantity.MOST));
                    case "moqMax" -> new IntegerSchema().minimum(BigDecimal.ONE);
                    case "q" -> new StringSchema().maxLength(200);
                    case "name" -> new StringSchema().minLength(1).maxLength(120);
                    case "If-Match" -> new StringSchema();
                    case "Idempotency-Key" -> new StringSchema().minLength(1).maxLength(255);
                    case "language" -> new StringSchema().pattern("^[a-z]{2,3}$");
                    case "currency" -> new StringSchema().pattern("^[A-Z]{3}$");
                    case "sha256" -> new StringSchema().pattern("^[0-9a-f]{64}$");
                    case "from", "to" -> new StringSchema().pattern("^[0-9]{4}-[0-9]{2}$");
                    case "signal" -> words(AbuseSignal.values());
                    default -> null;
                });
    }

    private static Schema<?> size() {
        var size = new IntegerSchema();
        size.setMinimum(BigDecimal.ONE);
        size.setMaximum(BigDecimal.valueOf(Page.MOST));
        size.setDefault(Page.USUAL_SIZE);
        return size;
    }

    private static Schema<?> words(Enum<?>[] words) {
        var schema = new StringSchema();
        schema.setEnum(Arrays.stream(words).map(Enum::name).toList());
        return schema;
    }

    static @Nullable Meaning of(String name) {
        return BY_NAME.get(name);
    }

    private static Map.Entry<String, Meaning> needed(String name, String description, String example) {
        return Map.entry(name, new Meaning(description, example, true));
    }

    private static Map.Entry<String, Meaning> free(String name, String description, @Nullable String example) {
        return Map.entry(name, new Meaning(description, example, false));
    }
}
