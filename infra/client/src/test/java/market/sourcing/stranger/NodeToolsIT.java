package market.sourcing.stranger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where Node is there, its tools read the description: none of them knows anything of this marketplace. */
class NodeToolsIT {
    private static final String DESCRIPTION =
            Path.of("../../docs/openapi.json").toAbsolutePath().normalize().toString();
    private static final Path TOLD =
            Path.of("../../sourcing-api/src/test/resources/market/sourcing/api/pool/feed/schemaorg");
    private static final NodeTools TOOLS = new NodeTools(Path.of("target/test-classes/npm"));

    @BeforeAll
    static void install() {
        assumeTrue(NodeTools.areThere(), "There is no npm here.");
        var installed = TOOLS.install();
        assumeTrue(installed.isGood(), () -> "The tools can't be had here: " + installed.output());
    }

    @Test
    void a_linter_finds_nothing() {
        var linted = TOOLS.run("npx", "--no", "--", "spectral", "lint", "--fail-severity=hint", DESCRIPTION);
        assertThat(linted.code()).as(linted.output()).isZero();
    }

    @Test
    void types_are_made_that_take_what_is_right_and_refuse_what_is_not() {
        var made = TOOLS.run("npx", "--no", "--", "openapi-typescript", DESCRIPTION, "--output", "api.d.ts");
        assertThat(made.code()).as(made.output()).isZero();
        var compiled =
                TOOLS.run("npx", "--no", "--", "tsc", "--noEmit", "--strict", "--lib", "es2022", "walk.ts", "api.d.ts");
        assertThat(compiled.code()).as(compiled.output()).isZero();
    }

    /** Types that Google makes of the vocabulary: a member that is no property of its type does not compile. */
    @Test
    void what_the_feed_says_in_the_words_of_schema_org_is_of_its_vocabulary() throws IOException {
        var listing = inVocabulary("ProductGroup", "listing.json");
        var factory = inVocabulary("Organization", "factory.json");
        assertThat(listing.code()).as(listing.output()).isZero();
        assertThat(factory.code()).as(factory.output()).isZero();
        assertThat(inVocabulary("Offer", "listing.json").code())
                .as("a product is no offer")
                .isNotZero();
    }

    private static NodeTools.Result inVocabulary(String type, String file) throws IOException {
        // A text with its language is a text, in JSON-LD and in the vocabulary; the types know the plain ones only.
        var words = Files.readString(TOLD.resolve(file))
                .replaceAll("\\{\\s*\"@language\": \"[a-z]+\",\\s*\"@value\": (\"[^\"]*\")\\s*}", "$1");
        Files.writeString(TOOLS.folder().resolve("told.ts"), """
                import type { %1$s, WithContext } from 'schema-dts'

                export const told: WithContext<%1$s> = %2$s
                """.formatted(type, words));
        return TOOLS.run(
                "npx",
                "--no",
                "--",
                "tsc",
                "--noEmit",
                "--strict",
                "--skipLibCheck",
                "--moduleResolution",
                "bundler",
                "--module",
                "esnext",
                "--lib",
                "es2022",
                "told.ts");
    }
}
