package market.sourcing.domain.order;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.order.event.PastLine;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Texts;
import market.sourcing.domain.shared.UnitPrice;

/**
 * What was bought or given back in the past: 1 to 1,000 lines in one currency. The same SKU may come twice, and at two
 * prices, as it does in old books.
 */
public record PastLines(List<Line> lines) {
    public static final int MOST = 1_000;

    public PastLines {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw Refused.invalid("lines", "A past order or return has at least one line.");
        }
        if (lines.size() > MOST) {
            throw new Refused(
                    RefusalCode.TOO_MANY_LINES,
                    "A past order or return has at most 1,000 lines.",
                    Map.of("asked", lines.size(), "most", MOST));
        }
        for (var line : lines) {
            Currencies.requireSame(
                    lines.getFirst().unitPrice().currency(), line.unitPrice().currency());
        }
    }

    /**
     * Some pieces of one SKU.
     *
     * @param title 1 to 300 characters
     */
    public record Line(ListingId listingId, String sku, String title, Quantity quantity, UnitPrice unitPrice) {
        public Line {
            sku = Texts.bounded("sku", sku, 64);
            title = Texts.kept("title", title, 300);
        }

        Money amount() {
            return unitPrice.times(quantity);
        }

        PastLine plain() {
            return new PastLine(listingId.value(), sku, title, quantity.units(), unitPrice.text(), amount().minor());
        }
    }

    public Currency currency() {
        return lines.getFirst().unitPrice().currency();
    }

    /**
     * What all lines come to.
     *
     * @throws Refused {@link RefusalCode#AMOUNT_TOO_LARGE}
     */
    public Money total() {
        return OrderMustBeBookable.check(lines.stream().map(Line::amount).reduce(Money.zero(currency()), Money::plus));
    }

    public List<PastLine> plain() {
        return lines.stream().map(Line::plain).toList();
    }
}
