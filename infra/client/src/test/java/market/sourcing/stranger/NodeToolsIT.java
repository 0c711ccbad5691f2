package market.sourcing.stranger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where Node is there, its tools read the description: none of them knows anything of this marketplace. */
class NodeToolsIT {
    private static final String DESCRIPTION =
            Path.of("../../docs/openapi.json").toAbsolutePath().normalize().toString();
    private static final NodeTools TOOLS = new NodeTools(Path.of("target/test-classes/npm"));

    @BeforeAll
    static void install() {
        assumeTrue(NodeTools.areThere(), "There is no npm here.");
        var installed = TOOLS.install();
        assumeTrue(installed.isGood(), () -> "The tools can't be had here: " + installed.output());
    }

    @Test
    void a_linter_finds_nothing() {
        var linted = TOOLS.run("npx", "--no", "spectral", "lint", "--fail-severity=hint", DESCRIPTION);
        assertThat(linted.code()).as(linted.output()).isZero();
    }

    @Test
    void types_are_made_that_take_what_is_right_and_refuse_what_is_not() {
        var made = TOOLS.run("npx", "--no", "openapi-typescript", DESCRIPTION, "--output", "api.d.ts");
        assertThat(made.code()).as(made.output()).isZero();
        var compiled =
                TOOLS.run("npx", "--no", "tsc", "--noEmit", "--strict", "--lib", "es2022", "walk.ts", "api.d.ts");
        assertThat(compiled.code()).as(compiled.output()).isZero();
    }
}
