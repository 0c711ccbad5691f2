package market.sourcing.infra.imports.order;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A stock code as it is written, folded to capitals: the books write 85123A and 85123a for the same goods. Goods have five
 * digits and at most three letters, or a code of the own-brand range (DCGS…); everything else is a service: postage,
 * carriage, fees, samples, vouchers, discounts and what was booked by hand.
 */
record StockCode(String folded) {
    private static final Pattern GOODS = Pattern.compile("[0-9]{5}[A-Z]{0,3}|DCGS[A-Z0-9]{1,16}");

    static StockCode of(String written) {
        return new StockCode(written.strip().toUpperCase(Locale.ROOT));
    }

    boolean isGoods() {
        return GOODS.matcher(folded).matches();
    }
}
