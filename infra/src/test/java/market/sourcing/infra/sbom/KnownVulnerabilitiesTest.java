package market.sourcing.infra.sbom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Reads the bill of materials against the advisories that {@code -Dvulnerabilities=} names; nothing is downloaded. */
class KnownVulnerabilitiesTest {
    /** Made in the root's folder before the modules are tested. */
    private static final Path BOM = Path.of("..", "target", "bom.json");

    @Test
    void nothing_that_is_shipped_is_known_to_be_vulnerable() throws IOException {
        var source = System.getProperty("vulnerabilities", "");
        assumeTrue(!source.isEmpty(), "No source of vulnerabilities is at hand; -Dvulnerabilities= names one.");
        assertThat(BOM).as("made by mvn package").exists();
        var shipped = Shipped.in(BOM);

        assertThat(shipped).isNotEmpty();
        assertThat(Advisories.on(shipped, Path.of(source))).isEmpty();
    }
}
