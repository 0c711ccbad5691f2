package market.sourcing.api.listing.terms;

import java.util.ArrayList;
import java.util.List;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Read;
import market.sourcing.api.contract.Required;
import market.sourcing.api.money.PriceBody;
import market.sourcing.domain.listing.PriceLadder;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.projections.listing.detail.DetailTerms;
import org.jspecify.annotations.Nullable;

/**
 * One step of a price ladder.
 *
 * @param from the least quantity it holds for
 * @param to the last quantity it holds for; may be left out, and then is where the next tier begins
 * @param price of one piece
 */
public record TierBody(
        @Required @Nullable Integer from,
        @Nullable Integer to,
        @Required @Nullable PriceBody price) {

    static List<TierBody> shown(List<DetailTerms.Tier> tiers, String currency) {
        var shown = new ArrayList<TierBody>();
        for (int i = 0; i < tiers.size(); i++) {
            var tier = tiers.get(i);
            Integer to = i + 1 < tiers.size() ? tiers.get(i + 1).from() - 1 : null;
            shown.add(new TierBody(tier.from(), to, PriceBody.shown(tier.price(), currency)));
        }
        return shown;
    }

    public static Read<PriceLadder> ladder(String field, @Nullable List<@Nullable TierBody> raw, FieldErrors errors) {
        if (raw == null) {
            return errors.required(field, null);
        }
        var tiers = new ArrayList<Read<PriceLadder.Tier>>();
        for (var tier : raw) {
            tiers.add(tier(field + "[" + tiers.size() + "]", tier, errors));
        }
        return errors.made(
                field, () -> new PriceLadder(tiers.stream().map(Read::get).toList()));
    }

    static Read<@Nullable PriceLadder> ladderOrNone(
            String field, @Nullable List<@Nullable TierBody> raw, FieldErrors errors) {
        if (raw == null || raw.isEmpty()) {
            return () -> null;
        }
        return Read.orNone(ladder(field, raw, errors));
    }

    private static Read<PriceLadder.Tier> tier(String field, @Nullable TierBody raw, FieldErrors errors) {
        if (raw == null) {
            return errors.required(field, null);
        }
        var from = errors.required(field + ".from", raw.from, Quantity::new);
        var to = errors.optional(field + ".to", raw.to, Quantity::new);
        var price = PriceBody.read(field + ".price", raw.price, errors);
        return errors.made(field, () -> new PriceLadder.Tier(from.get(), to.get(), price.get()));
    }
}
