package market.sourcing.api.pool.feed.merchant;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import market.sourcing.domain.listing.event.PlainTerms;
import market.sourcing.domain.listing.event.PlainTerms.PlainSku;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.UnitPrice;
import market.sourcing.infra.feed.PooledRecord;
import market.sourcing.infra.feed.record.CanonicalJson;
import market.sourcing.infra.feed.record.FactoryFacts;
import market.sourcing.infra.feed.record.ListingFacts;
import market.sourcing.infra.feed.record.SoldByThePiece;
import org.jspecify.annotations.Nullable;

/**
 * A pool's records as product data for Google Merchant: an item for each SKU that is sold by the piece. Why others are not in it is counted,
 * and said at the end.
 */
public final class MerchantFeed {
    /** Of some goods; that the others have a price does not hang on them. */
    private static final Set<RefusalCode> LEFT_OUT =
            Set.of(RefusalCode.NO_RATE, RefusalCode.AMOUNT_TOO_SMALL, RefusalCode.AMOUNT_TOO_LARGE);

    private final Shop shop;
    private final Items items;
    private final Function<UnitPrice, Money> prices;
    private final Map<RefusalCode, Integer> leftOut = new TreeMap<>();
    private @Nullable MerchantXml xml;
    private int written;

    /**
     * Nothing is told yet.
     *
     * @param shop whose product data it is
     * @param prices what one piece costs there, by its dropship price; {@link RefusalCode#NO_RATE} and amounts that are too small or too
     *     large leave goods out, and what else is refused ends the feed
     */
    public MerchantFeed(Shop shop, Function<UnitPrice, Money> prices) {
        this.shop = shop;
        this.items = new Items(shop.links(), shop.images(), shop.languages());
        this.prices = prices;
    }

    /** Before the first record. */
    public void begin(OutputStream out, String title) throws IOException {
        writing(() -> {
            xml = new MerchantXml(out);
            xml.begin(title, shop.links().home(), "What is sold by the piece, one item for each SKU.");
        });
    }

    /**
     * Factories before the listings that are theirs.
     *
     * @throws Refused what a listing's price was refused with
     */
    public void write(PooledRecord record) throws IOException {
        switch (record.key().kind()) {
            case FACTORY -> items.know(record.key().id(), CanonicalJson.read(record.facts(), FactoryFacts.class));
            case LISTING -> write(record.key().id(), CanonicalJson.read(record.facts(), ListingFacts.class));
        }
    }

    private void write(String listing, ListingFacts facts) throws IOException {
        for (var sku : facts.terms().skus()) {
            var price = price(facts.terms(), sku);
            if (price != null) {
                writing(() -> begun().write(items.of(listing, facts, sku, price)));
                written++;
            }
        }
    }

    private @Nullable Money price(PlainTerms terms, PlainSku sku) {
        var each = SoldByThePiece.price(terms, sku);
        if (each.isEmpty()) {
            return without(RefusalCode.DROPSHIP_NOT_OFFERED);
        }
        try {
            return prices.apply(UnitPrice.of(each.get(), terms.currency()));
        } catch (Refused refused) {
            if (!LEFT_OUT.contains(refused.code())) {
                throw refused;
            }
            return without(refused.code());
        }
    }

    private @Nullable Money without(RefusalCode why) {
        leftOut.merge(why, 1, Integer::sum);
        return null;
    }

    /** After the last record. Where nothing has a price for want of a rate, it is not that the shop has nothing any more. */
    public void end() throws IOException {
        if (written == 0 && leftOut.containsKey(RefusalCode.NO_RATE)) {
            breakOff(RefusalCode.NO_RATE.name());
        } else {
            writing(() -> begun().end(" items: " + written + ", left out: " + leftOut + " "));
        }
    }

    /** Nobody can take it for whole then. */
    public void breakOff(String why) throws IOException {
        if (xml != null) {
            writing(() -> begun().breakOff(" broken off: " + why + " "));
        }
    }

    private MerchantXml begun() {
        if (xml == null) {
            throw new IllegalStateException("It has not begun");
        }
        return xml;
    }

    /** Writes some XML. */
    @FunctionalInterface
    private interface Writing {
        void run() throws XMLStreamException;
    }

    private static void writing(Writing some) throws IOException {
        try {
            some.run();
        } catch (XMLStreamException gone) {
            throw new IOException(gone);
        }
    }
}
