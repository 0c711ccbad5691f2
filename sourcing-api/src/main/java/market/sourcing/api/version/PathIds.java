package market.sourcing.api.version;

import java.util.Map;
import java.util.function.Function;
import market.sourcing.domain.rate.CurrencyPair;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.ConsigneeId;
import market.sourcing.domain.shared.ConsolidationId;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.domain.shared.QuoteId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.StationId;
import market.sourcing.domain.shared.WebhookId;
import org.springframework.format.FormatterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives controllers the ids in addresses: what can't be an id is the id of nothing. */
@Component
public final class PathIds implements WebMvcConfigurer {
    PathIds() {}

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, FactoryId.class, PathIds::factory);
        registry.addConverter(
                String.class, ListingId.class, id -> known(id, ListingId::new, RefusalCode.LISTING_UNKNOWN));
        registry.addConverter(String.class, OrderId.class, id -> known(id, OrderId::new, RefusalCode.ORDER_UNKNOWN));
        registry.addConverter(String.class, QuoteId.class, id -> known(id, QuoteId::new, RefusalCode.QUOTE_UNKNOWN));
        registry.addConverter(String.class, PoolId.class, id -> known(id, PoolId::new, RefusalCode.POOL_UNKNOWN));
        registry.addConverter(
                String.class, WebhookId.class, id -> known(id, WebhookId::new, RefusalCode.WEBHOOK_UNKNOWN));
        registry.addConverter(
                String.class,
                ConsolidationId.class,
                id -> known(id, ConsolidationId::new, RefusalCode.CONSOLIDATION_UNKNOWN));
        registry.addConverter(String.class, CaseId.class, id -> known(id, CaseId::new, RefusalCode.CASE_UNKNOWN));
        registry.addConverter(
                String.class, CurrencyPair.class, name -> known(name, CurrencyPair::named, RefusalCode.RATE_UNKNOWN));
        registry.addConverter(
                String.class, ConsigneeId.class, id -> known(id, ConsigneeId::new, RefusalCode.CONSIGNEE_UNKNOWN));
        registry.addConverter(
                String.class, StationId.class, code -> known(code, StationId::ofCode, RefusalCode.STATION_UNKNOWN));
    }

    /**
     * The id of a factory.
     *
     * @throws Refused {@link RefusalCode#FACTORY_UNKNOWN}
     */
    public static FactoryId factory(String id) {
        return known(id, FactoryId::new, RefusalCode.FACTORY_UNKNOWN);
    }

    public static Refused unknown(RefusalCode code, String id) {
        return new Refused(code, "There is no such thing here, or none that you may see.", Map.of("id", id));
    }

    private static <I> I known(String id, Function<String, I> make, RefusalCode unknown) {
        try {
            return make.apply(id);
        } catch (Refused notAnId) {
            throw unknown(unknown, id);
        }
    }
}
