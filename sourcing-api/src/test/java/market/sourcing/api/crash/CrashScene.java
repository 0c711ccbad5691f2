package market.sourcing.api.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The application as a child process on folders of the test's own; whatever still runs at the end is stopped. */
abstract class CrashScene {
    static final String MOVABLE_CLOCK = "--sourcing.clock.movable=true";

    private static final String NO_CATALOGUE = "--sourcing.catalogue.load=false";

    final Random random = new Random();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final List<ChildApplication> applications = new ArrayList<>();

    @AfterEach
    void end() throws InterruptedException {
        for (var application : applications) {
            application.stop();
        }
    }

    /** Ready when it returns. */
    final ChildApplication start(Path data, String... settings) throws IOException {
        return running(ChildApplication.start(data, withoutCatalogue(settings)));
    }

    /** Only begun when it returns. */
    final ChildApplication launch(Path data, String... settings) throws IOException {
        return running(ChildApplication.launch(data, withoutCatalogue(settings)));
    }

    private ChildApplication running(ChildApplication started) {
        applications.add(started);
        return started;
    }

    private static String[] withoutCatalogue(String... settings) {
        return Stream.concat(Stream.of(NO_CATALOGUE), Stream.of(settings)).toArray(String[]::new);
    }
}
