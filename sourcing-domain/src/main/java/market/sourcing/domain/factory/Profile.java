package market.sourcing.domain.factory;

import market.sourcing.domain.shared.Texts;

/**
 * Who a factory is.
 *
 * @param name 1 to 200 characters
 * @param region where it works from, free text such as a province and city, 1 to 120 characters
 */
public record Profile(String name, TaxNumber taxNumber, String region) {
    public Profile {
        name = Texts.bounded("name", name, 200);
        region = Texts.bounded("region", region, 120);
    }
}
