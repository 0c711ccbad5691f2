package market.sourcing.infra.imports.order;

import java.util.List;
import java.util.Map;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells a wrong factory before a file is sent in for it, from the log itself: read models may be behind. The rule holds when
 * each order is written down; this look only spares the sender a report of nothing but refusals.
 */
@Component
public final class SellingFactory {
    private static final String VERIFIED = "sourcing.factory.FactoryVerified";
    private static final String SUSPENDED = "sourcing.factory.FactorySuspended";
    private static final String REINSTATED = "sourcing.factory.FactoryReinstated";

    private final JdbcClient jdbc;

    SellingFactory(JdbcTemplate template) {
        this.jdbc = JdbcClient.create(template);
    }

    /** @throws Refused {@link RefusalCode#FACTORY_UNKNOWN}, {@link RefusalCode#FACTORY_NOT_VERIFIED}, {@link RefusalCode#FACTORY_SUSPENDED} */
    public void requireTrading(FactoryId factory) {
        var life = life(factory);
        if (life.isEmpty()) {
            throw refused(
                    RefusalCode.FACTORY_UNKNOWN, factory, "There is no such thing here, or none that you may see.");
        }
        if (life.lastIndexOf(SUSPENDED) > life.lastIndexOf(REINSTATED)) {
            throw refused(RefusalCode.FACTORY_SUSPENDED, factory, "The factory is suspended.");
        }
        if (!life.contains(VERIFIED)) {
            throw refused(RefusalCode.FACTORY_NOT_VERIFIED, factory, "The factory is not verified.");
        }
    }

    /** The types of its events, in their order. */
    private List<String> life(FactoryId factory) {
        return jdbc.sql(
                        "select payload_type from domain_event where aggregate_identifier = :id order by sequence_number")
                .param("id", factory.value())
                .query((row, at) -> row.getString(1))
                .list();
    }

    private static Refused refused(RefusalCode code, FactoryId factory, String sentence) {
        return new Refused(code, sentence, Map.of("id", factory.value()));
    }
}
