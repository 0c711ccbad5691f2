package market.sourcing.infra.translate;

import java.net.URI;
import market.sourcing.projections.translation.Translator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The machine that translates as a bean; without an address there is none, and nothing is sent to anybody. */
@Configuration(proxyBeanMethods = false)
public class TranslationConfiguration {
    /**
     * @param url where the server is reached, such as http://translate.internal:5000; empty for none
     * @param key what it asks of its clients; empty for nothing
     */
    @Bean
    Translator machineTranslator(
            @Value("${sourcing.translation.url:}") String url, @Value("${sourcing.translation.api-key:}") String key) {
        return url.isBlank() ? Translator.NONE : new LibreTranslate(URI.create(url.strip()), key);
    }
}
