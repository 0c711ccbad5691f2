package market.sourcing.infra.embedded.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import market.sourcing.infra.embedded.postgres.PostgresNotStarted.Reason;

/** What a server writes into its logs from some moment on. */
final class ServerWords {
    private static final Pattern FATAL = Pattern.compile(".*?(?:PANIC|FATAL|initdb: error|pg_ctl: error): +(.*)");
    private static final Pattern MORE = Pattern.compile(".*?(?:DETAIL|HINT): +(.*)");
    /** What is said to whoever knocks too early, or with the wrong password. */
    private static final Pattern TO_CLIENTS =
            Pattern.compile(".*(?:starting up|shutting down|not yet accepting|authentication failed).*");

    /** What the program says that starts the server. */
    private static final Pattern OF_STARTER = Pattern.compile(
            "pg_ctl: .*|waiting for server to start.*|\\s*stopped waiting.*|Examine the log output.*|.*LOG: .*");

    private static final Map<Pattern, Reason> REASONS = Map.of(
            Pattern.compile("No space left on device|Disk quota exceeded"), Reason.DISK_FULL,
            Pattern.compile("Permission denied|invalid permissions|wrong ownership"), Reason.NOT_OURS,
            Pattern.compile("initialized by PostgreSQL version"), Reason.OTHER_VERSION,
            Pattern.compile("could not (?:bind|create any TCP/IP sockets)"), Reason.PORT_TAKEN);

    private final Path startLog;
    private final Path ownLogs;
    private final Map<Path, Long> before = new HashMap<>();

    /** @param ownLogs the folder that a server which has come that far writes into */
    ServerWords(Path startLog, Path ownLogs) {
        this.startLog = startLog;
        this.ownLogs = ownLogs;
        logs().forEach(log -> before.put(log, log.toFile().length()));
    }

    /** The first thing that ended it, with what it said to explain; else all that it said; empty when it said nothing. */
    Optional<String> lastWords() {
        var lines = logs().flatMap(this::newLines).toList();
        for (int at = 0; at < lines.size(); at++) {
            var fatal = FATAL.matcher(lines.get(at));
            if (fatal.matches() && !TO_CLIENTS.matcher(lines.get(at)).matches()) {
                return Optional.of(explained(fatal.group(1), lines.subList(at + 1, lines.size())));
            }
        }
        return Optional.of(newLines(startLog)
                        .filter(line -> !OF_STARTER.matcher(line).matches()))
                .map(said -> said.collect(Collectors.joining(" ")).strip())
                .filter(said -> !said.isEmpty());
    }

    static Reason reason(String words) {
        return REASONS.entrySet().stream()
                .filter(known -> known.getKey().matcher(words).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Reason.DAMAGED);
    }

    private static String explained(String words, List<String> following) {
        var text = new StringBuilder(words);
        for (var line : following) {
            var more = MORE.matcher(line);
            if (!more.matches()) {
                break;
            }
            text.append(' ').append(more.group(1));
        }
        return text.toString();
    }

    private Stream<Path> logs() {
        try (var files = Files.isDirectory(ownLogs) ? Files.list(ownLogs) : Stream.<Path>empty()) {
            return Stream.concat(Stream.of(startLog), files.toList().stream()).filter(Files::isRegularFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<String> newLines(Path log) {
        try {
            var all = Files.readAllBytes(log);
            int from = (int) Math.min(before.getOrDefault(log, 0L), all.length);
            return new String(all, from, all.length - from, StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
