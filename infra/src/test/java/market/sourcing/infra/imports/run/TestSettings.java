package market.sourcing.infra.imports.run;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The limits of imports, for tests. */
public final class TestSettings {
    private TestSettings() {}

    public static ImportSettings defaults() {
        return with(Map.of());
    }

    public static ImportSettings with(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("sourcing.imports", ImportSettings.class);
    }
}
