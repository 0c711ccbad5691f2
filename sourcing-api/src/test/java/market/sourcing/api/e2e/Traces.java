package market.sourcing.api.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Wherever the started marketplace may leave a text: every table of PostgreSQL, every file of its data folder, where those of
 * PostgreSQL and of the read models are, and its log from when it is watched.
 */
final class Traces implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TABLES = "select oid::regclass::text from pg_class where relkind in ('r', 'p', 'm')"
            + " and relnamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace,"
            + " 'pg_toast'::regnamespace) and has_table_privilege(oid, 'select')";

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Heard heard = new Heard();
    private final JdbcClient jdbc = Marketplace.started().bean(JdbcClient.class);

    private static final class Heard extends AppenderBase<ILoggingEvent> {
        private final Queue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getFormattedMessage() + " " + event.getMDCPropertyMap() + " "
                    + (event.getThrowableProxy() == null
                            ? ""
                            : ThrowableProxyUtil.asString(event.getThrowableProxy())));
        }
    }

    private Traces() {
        heard.setContext(root.getLoggerContext());
        heard.start();
        root.addAppender(heard);
    }

    static Traces watched() {
        return new Traces();
    }

    /** That a text is where it is expected, or looking for others would prove nothing. */
    void mustHave(String text) {
        assertThat(tables(text)).contains("domain_event");
        for (var store : List.of("postgres", "mongo")) {
            await("it is in a file of " + store)
                    .atMost(PATIENCE)
                    .until(() -> files(text).stream().anyMatch(file -> isOf(store, file)));
        }
    }

    private static boolean isOf(String store, Path file) {
        return file.startsWith(Marketplace.started().data().resolve(store));
    }

    void mustNotTell(Collection<String> texts) throws IOException {
        for (var text : texts) {
            // JSON writes a line's end as two signs: each line is looked for by itself.
            for (var line : text.split("\n", -1)) {
                assertThat(tables(line)).as("tables with " + line).isEmpty();
                assertThat(files(line)).as("files with " + line).isEmpty();
                assertThat(heard.lines).as("log").noneMatch(said -> said.contains(line));
            }
        }
    }

    /** Whether somebody's identity is kept. */
    boolean sealed(String consignee) {
        return jdbc.sql("select exists (select from consignee_identity where consignee_id = ?)")
                .param(consignee)
                .query(Boolean.class)
                .single();
    }

    /** Rows as they are written out, bytes among them as hexadecimal digits. */
    private List<String> tables(String text) {
        var hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        return jdbc.sql(TABLES).query((row, _) -> row.getString(1)).list().stream()
                .filter(table -> jdbc.sql("select exists (select from " + table
                                + " t where strpos(t::text, ?) > 0 or strpos(t::text, ?) > 0)")
                        .params(text, hex)
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    /** PostgreSQL takes files away while they are looked at. */
    private static List<Path> files(String text) throws IOException {
        var bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        var found = new ArrayList<Path>();
        Files.walkFileTree(Marketplace.started().data(), new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes about) throws IOException {
                try {
                    if (about.isRegularFile()
                            && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(bytes)) {
                        found.add(file);
                    }
                } catch (NoSuchFileException gone) {
                    return FileVisitResult.CONTINUE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
        return found;
    }

    @Override
    public void close() {
        root.detachAppender(heard);
        heard.stop();
    }
}
