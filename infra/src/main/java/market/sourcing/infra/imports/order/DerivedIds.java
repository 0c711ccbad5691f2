package market.sourcing.infra.imports.order;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;
import market.sourcing.domain.order.UnlinkedReturnId;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.infra.digest.Sha256;

/** The ids that a factory's invoices and stock codes always become, whichever file they come in. */
record DerivedIds(FactoryId factory) {
    private static final int FACTORY_BYTES = 6;
    private static final int INVOICE_BYTES = 16;
    private static final int CODE_BYTES = 16;
    private static final Pattern PLAIN = Pattern.compile("[A-Z0-9-]{1,60}");

    /**
     * {@code listing-stock-}, 12 hexadecimal digits of the factory's digest, and the code; of a code that an id can't hold its digest:
     * x and 32 hexadecimal digits in small letters, which no code has.
     */
    ListingId listing(String sku) {
        var tail = PLAIN.matcher(sku).matches() ? sku : "x" + digest(sku, CODE_BYTES);
        return new ListingId(ListingId.PREFIX + "stock-" + digest(factory.value(), FACTORY_BYTES) + "-" + tail);
    }

    OrderId order(String reference) {
        return new OrderId(OrderId.PREFIX + "past-" + invoice(reference));
    }

    UnlinkedReturnId unlinkedReturn(String reference) {
        return new UnlinkedReturnId(UnlinkedReturnId.PREFIX + invoice(reference));
    }

    private String invoice(String reference) {
        return digest(factory.value() + "/" + reference, INVOICE_BYTES);
    }

    private static String digest(String text, int bytes) {
        return HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)), 0, bytes);
    }
}
