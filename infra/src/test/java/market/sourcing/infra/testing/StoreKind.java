package market.sourcing.infra.testing;

import java.util.Locale;
import org.springframework.util.StringUtils;

/**
 * Who runs the servers of this test process. {@code -Dsourcing.test.stores=containers} asks for the published images; else a
 * variable that names a server gives it; else it is embedded.
 */
enum StoreKind {
    EMBEDDED,
    GIVEN,
    CONTAINERS;

    private static final String PROPERTY = "sourcing.test.stores";

    static StoreKind ofPostgres() {
        return unlessAsked("SPRING_DATASOURCE_URL");
    }

    static StoreKind ofMongo() {
        return unlessAsked("SPRING_MONGODB_URI");
    }

    static boolean areContainersAsked() {
        return ofMongo() == CONTAINERS;
    }

    private static StoreKind unlessAsked(String variable) {
        var asked = System.getProperty(PROPERTY);
        if (asked != null) {
            return valueOf(asked.toUpperCase(Locale.ROOT));
        }
        return StringUtils.hasText(System.getenv(variable)) ? GIVEN : EMBEDDED;
    }
}
