package market.sourcing.transparency.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What may be typed. */
@Command(
        name = "audit verify",
        sortOptions = false,
        description = {
            "Verifies an export of the log without a server: that every event is what it was when it was recorded, and that all of",
            "them are those of a signed checkpoint."
        })
final class VerifyWords {
    @Parameters(index = "0", paramLabel = "MANIFEST", description = "the export's manifest")
    private @Nullable Path manifest;

    @Parameters(
            index = "1",
            paramLabel = "EVENTS",
            description = "its events: NDJSON, plain or packed by gzip or Zstandard")
    private @Nullable Path events;

    @Option(
            names = "--key",
            required = true,
            paramLabel = "NAME+ID+KEY",
            description =
                    "a key of the log, which you have from elsewhere; given again for each that it has signed with")
    private List<String> keys = List.of();

    @Option(
            names = "--seen",
            paramLabel = "FILE",
            description = "a checkpoint that you have kept, which the log has to go on from; may be given again")
    private List<Path> seen = List.of();

    Path manifest() {
        return Objects.requireNonNull(manifest);
    }

    Path events() {
        return Objects.requireNonNull(events);
    }

    List<String> keys() {
        return keys;
    }

    List<Path> seen() {
        return seen;
    }
}
