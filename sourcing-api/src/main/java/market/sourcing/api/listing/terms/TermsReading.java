package market.sourcing.api.listing.terms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Read;
import market.sourcing.api.money.MoneyBody;
import market.sourcing.api.money.PriceBody;
import market.sourcing.domain.listing.Category;
import market.sourcing.domain.listing.DispatchPromise;
import market.sourcing.domain.listing.Label;
import market.sourcing.domain.listing.ListingTerms;
import market.sourcing.domain.listing.PriceLadder;
import market.sourcing.domain.listing.ProductionKind;
import market.sourcing.domain.listing.Titles;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.jspecify.annotations.Nullable;

/** Reads terms as they were sent, with the defaults of what was left out. */
public final class TermsReading {
    private static final String USUAL_UNIT = "piece";

    private TermsReading() {}

    public static Read<ListingTerms> read(TermsBody raw, FieldErrors errors) {
        var titles = errors.required("titles", raw.titles(), Titles::new);
        var category = errors.required("category", raw.category(), Category::new);
        var skus = SkuBody.read("skus", raw.skus(), errors);
        var ladder = TierBody.ladder("ladder", raw.ladder(), errors);
        var currency = currency(raw.currency(), ladder, errors);
        var minimum = minimum(raw.minimumOrderQuantity(), ladder, errors);
        var multiple = orElse(errors.optional("orderMultiple", raw.orderMultiple(), Quantity::new), new Quantity(1));
        var mixedBatch = MixedBatchBody.read("mixedBatch", raw.mixedBatch(), errors);
        var dropship = PriceBody.readOptional("dropshipPrice", raw.dropshipPrice(), errors);
        var kind = oneOf("productionKind", raw.productionKind(), ProductionKind.SPOT, errors);
        var promise = oneOf("dispatchPromise", raw.dispatchPromise(), DispatchPromise.H48, errors);
        var freeFreight = MoneyBody.readOptional("freeFreightFrom", raw.freeFreightFrom(), errors);
        var labels = labels(raw.labels(), errors);
        return errors.made(
                "",
                () -> new ListingTerms(
                        titles.get(),
                        category.get(),
                        currency.get(),
                        skus.get(),
                        ladder.get(),
                        minimum.get(),
                        multiple.get(),
                        mixedBatch.get(),
                        dropship.get(),
                        kind.get(),
                        promise.get(),
                        raw.leadTimeDays(),
                        freeFreight.get(),
                        labels.get(),
                        raw.shipFrom(),
                        raw.unit() == null ? USUAL_UNIT : raw.unit(),
                        raw.unitGrams(),
                        raw.externalRef()));
    }

    private static Read<Currency> currency(@Nullable String stated, Read<PriceLadder> ladder, FieldErrors errors) {
        return stated == null
                ? () -> ladder.get().tiers().getFirst().price().currency()
                : errors.required("currency", stated, Currencies::of);
    }

    private static Read<Quantity> minimum(@Nullable Integer stated, Read<PriceLadder> ladder, FieldErrors errors) {
        return stated == null
                ? () -> ladder.get().tiers().getFirst().from()
                : errors.required("minimumOrderQuantity", stated, Quantity::new);
    }

    private static Read<Set<Label>> labels(@Nullable List<@Nullable String> raw, FieldErrors errors) {
        var labels = new ArrayList<Read<Label>>();
        for (var label : raw == null ? List.<@Nullable String>of() : raw) {
            labels.add(errors.required("labels[" + labels.size() + "]", label, Label::new));
        }
        return errors.made("labels", () -> {
            Set<Label> all = new LinkedHashSet<>();
            labels.forEach(label -> all.add(label.get()));
            return all;
        });
    }

    private static <E extends Enum<E>> Read<E> oneOf(String field, @Nullable String raw, E usual, FieldErrors errors) {
        var known = usual.getDeclaringClass().getEnumConstants();
        return raw == null
                ? () -> usual
                : errors.required(
                        field,
                        raw,
                        text -> Arrays.stream(known)
                                .filter(one -> one.name().equals(text))
                                .findFirst()
                                .orElseThrow(() -> new Refused(
                                        RefusalCode.INVALID_VALUE,
                                        "This is one of " + Arrays.toString(known) + ".",
                                        Map.of("known", List.of(known)))));
    }

    private static <T> Read<T> orElse(Read<@Nullable T> stated, T usual) {
        return () -> {
            var value = stated.get();
            return value == null ? usual : value;
        };
    }
}
