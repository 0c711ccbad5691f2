package market.sourcing.infra.imports.run;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the received files into the data folder of this installation. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportSettings.class)
class ImportConfiguration {
    @Bean
    Spool importSpool(@Value("${sourcing.data:data}") Path data, ImportSettings settings) {
        return new Spool(data.resolve("imports"), settings);
    }
}
