package market.sourcing.infra.embedded;

import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.util.StringUtils;

/** Decides by what is configured; runs before any store is touched. */
final class StoresSelector implements ImportSelector {
    private final Environment environment;

    StoresSelector(Environment environment) {
        this.environment = environment;
    }

    /** @throws HalfConfiguredStores when only one of the two is set */
    @Override
    public String[] selectImports(AnnotationMetadata importingClass) {
        var postgres = isSet("spring.datasource.url");
        var mongo = isSet("spring.mongodb.uri");
        if (postgres != mongo) {
            throw postgres
                    ? new HalfConfiguredStores("SPRING_DATASOURCE_URL", "SPRING_MONGODB_URI")
                    : new HalfConfiguredStores("SPRING_MONGODB_URI", "SPRING_DATASOURCE_URL");
        }
        return new String[] {
            postgres ? ExternalStoresConfiguration.class.getName() : EmbeddedStoresConfiguration.class.getName()
        };
    }

    private boolean isSet(String property) {
        return StringUtils.hasText(environment.getProperty(property));
    }
}
