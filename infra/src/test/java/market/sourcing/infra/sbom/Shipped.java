package market.sourcing.infra.sbom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * A component of the bill of materials.
 *
 * @param name group and artifact with a colon between, as OSV names packages of Maven
 */
record Shipped(String name, String version) {

    /** Those of a CycloneDX document in JSON. */
    static List<Shipped> in(Path bom) throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readAllBytes(bom))
                .path("components")
                .valueStream()
                .map(component -> new Shipped(
                        component.path("group").asString("") + ":"
                                + component.path("name").asString(),
                        component.path("version").asString("")))
                .toList();
    }
}
