package market.sourcing.api.imports.order;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import market.sourcing.api.digest.Sha256;
import market.sourcing.domain.order.UnlinkedReturnId;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.OrderId;

/** The ids that a factory's invoices and stock codes always become, whichever file they come in. */
record DerivedIds(FactoryId factory) {
    private static final int FACTORY_BYTES = 6;
    private static final int INVOICE_BYTES = 16;

    /** {@code listing-stock-}, 12 hexadecimal digits of the factory's digest, and the code. */
    ListingId listing(String sku) {
        return new ListingId(ListingId.PREFIX + "stock-" + digest(factory.value(), FACTORY_BYTES) + "-" + sku);
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
