package market.sourcing.infra.imports.offer;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import market.sourcing.domain.listing.DispatchPromise;
import market.sourcing.domain.listing.MixedBatch;
import market.sourcing.domain.listing.ProductionKind;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.UnitPrice;
import org.jspecify.annotations.Nullable;

/** The terms of an offer that are stated outright, or follow from a service tag where they are not. */
record SaleTerms(
        Quantity multiple,
        @Nullable MixedBatch mixedBatch,
        @Nullable UnitPrice dropshipPrice,
        ProductionKind kind,
        DispatchPromise promise,
        @Nullable Integer leadTimeDays,
        @Nullable Money freeFreightFrom) {

    static SaleTerms of(Fields offer, Claims claims, OfferPrices prices, String currency, Consumer<Note> notes) {
        return new SaleTerms(
                offer.integer("order_multiple", 1, Quantity.MOST)
                        .map(Quantity::new)
                        .orElse(new Quantity(1)),
                mixedBatch(offer, claims, prices, currency, notes),
                dropship(offer, claims, prices, currency, notes),
                named(offer, "production_kind", ProductionKind.class)
                        .orElse(claims.claim(ServiceTag.CUSTOMISED) ? ProductionKind.CUSTOMISED : ProductionKind.SPOT),
                named(offer, "dispatch_promise", DispatchPromise.class).orElse(claims.promise()),
                offer.integer("lead_time_days", 1, 365).orElse(null),
                freeFreight(offer, claims, currency));
    }

    private static @Nullable MixedBatch mixedBatch(
            Fields offer, Claims claims, OfferPrices prices, String currency, Consumer<Note> notes) {
        var stated = offer.object("mixed_batch");
        if (stated.isPresent()) {
            var quantity = stated.get().integer("quantity", 1, Quantity.MOST).map(Quantity::new);
            var amount = stated.get().integer("amount_minor");
            return new MixedBatch(
                    quantity.orElse(null), amount.isPresent() ? Money.of(amount.getAsLong(), currency) : null);
        }
        if (!claims.claim(ServiceTag.MIXED_BATCH)) {
            return null;
        }
        notes.accept(new Note(NoteCode.MIXED_BATCH_BY_MINIMUM, ""));
        return new MixedBatch(prices.minimum(), null);
    }

    private static @Nullable UnitPrice dropship(
            Fields offer, Claims claims, OfferPrices prices, String currency, Consumer<Note> notes) {
        var stated = offer.price("dropship_price", currency);
        if (stated.isPresent() || !claims.claim(ServiceTag.DROPSHIP)) {
            return stated.orElse(null);
        }
        var onePiece = prices.onePiece();
        if (onePiece.isEmpty()) {
            notes.accept(new Note(NoteCode.DROPSHIP_PRICE_NOT_STATED, ""));
        }
        return onePiece.orElse(null);
    }

    private static @Nullable Money freeFreight(Fields offer, Claims claims, String currency) {
        var stated = offer.integer("free_freight_from_minor");
        if (stated.isPresent()) {
            return Money.of(stated.getAsLong(), currency);
        }
        return claims.claim(ServiceTag.FREE_FREIGHT) ? Money.of(0, currency) : null;
    }

    private static <E extends Enum<E>> Optional<E> named(Fields offer, String field, Class<E> names) {
        return offer.text(field, 40)
                .map(name -> Arrays.stream(names.getEnumConstants())
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> Fields.invalid(field, "The word is not one of those known here.")));
    }
}
