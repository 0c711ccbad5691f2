package market.sourcing.api.logs;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.logging.logback.WhitespaceThrowableProxyConverter;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class LogLineTest {
    private final LoggerContext context = new LoggerContext();
    private final PatternLayout layout = new PatternLayout();

    @BeforeEach
    void readThePattern() throws IOException {
        Properties configured = PropertiesLoaderUtils.loadProperties(new ClassPathResource("application.properties"));
        layout.setContext(context);
        layout.getInstanceConverterMap().put("wEx", WhitespaceThrowableProxyConverter::new);
        layout.setPattern(configured.getProperty("logging.pattern.console"));
        layout.start();
    }

    @Test
    void what_others_wrote_cant_forge_a_line() {
        var written = line("a scan of \r\n2026-01-01T00:00:00Z  INFO forged");

        assertThat(written.lines()).hasSize(2).last().asString().startsWith("    2026");
    }

    @Test
    void what_others_wrote_cant_speak_to_the_terminal() {
        assertThat(line("\u001b[31mred\u0000 \u202egnp \u2028 \u0085")).contains("?[31mred? ?gnp ? ?");
        assertThat(line("义乌 😀\ttab")).contains("义乌 😀\ttab");
    }

    @Test
    void nor_can_what_stands_in_an_exception() {
        var told = new IllegalStateException("broken \u001b[31m\r\n2026-01-01T00:00:00Z  INFO forged");

        var written = line("failed", told);

        assertThat(written).contains("broken ?[31m?").containsOnlyOnce("IllegalStateException");
        assertThat(written.lines().skip(1)).allSatisfy(line -> assertThat(line).matches("|    .*"));
        assertThat(written.lines()).anySatisfy(line -> assertThat(line).startsWith("    2026"));
    }

    private String line(String text) {
        return line(text, null);
    }

    private String line(String text, @Nullable Throwable thrown) {
        var event = new LoggingEvent("", context.getLogger("market.sourcing"), Level.INFO, text, thrown, null);
        return layout.doLayout(event);
    }
}
