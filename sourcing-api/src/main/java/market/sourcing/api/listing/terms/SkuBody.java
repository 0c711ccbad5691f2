package market.sourcing.api.listing.terms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Read;
import market.sourcing.api.contract.Required;
import market.sourcing.domain.listing.Sku;
import market.sourcing.projections.listing.detail.DetailTerms;
import org.jspecify.annotations.Nullable;

/**
 * One variant.
 *
 * @param code unique in the factory, 1 to 64 characters
 * @param attributes such as colour and size
 * @param ladder its own prices; left out when the listing's hold
 */
public record SkuBody(
        @Required @Nullable String code,
        @Nullable Map<String, String> attributes,
        @Nullable List<@Nullable TierBody> ladder) {

    static SkuBody shown(DetailTerms.DetailSku sku, String currency) {
        var attributes = new LinkedHashMap<String, String>();
        sku.attributes().forEach(attribute -> attributes.put(attribute.name(), attribute.value()));
        return new SkuBody(
                sku.code(),
                attributes,
                sku.ladder().isEmpty() ? null : List.copyOf(TierBody.shown(sku.ladder(), currency)));
    }

    static Read<List<Sku>> read(String field, @Nullable List<@Nullable SkuBody> raw, FieldErrors errors) {
        if (raw == null) {
            return errors.required(field, null);
        }
        var skus = new ArrayList<Read<Sku>>();
        for (var sku : raw) {
            skus.add(sku(field + "[" + skus.size() + "]", sku, errors));
        }
        return errors.made(field, () -> skus.stream().map(Read::get).toList());
    }

    private static Read<Sku> sku(String field, @Nullable SkuBody raw, FieldErrors errors) {
        if (raw == null) {
            return errors.required(field, null);
        }
        var code = errors.required(field + ".code", raw.code);
        var ladder = TierBody.ladderOrNone(field + ".ladder", raw.ladder, errors);
        Map<String, String> attributes = raw.attributes == null ? Map.of() : raw.attributes;
        return errors.made(field, () -> new Sku(code.get(), attributes, ladder.get()));
    }
}
