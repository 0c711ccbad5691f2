package market.sourcing.infra.sbom;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** A source of advisories that is at hand: one record, a folder of them, or a zip of them as OSV offers for download. */
final class Advisories {
    private Advisories() {}

    /** Such as {@code GHSA-… org.example:thing 1.0}, for each component that one of them concerns. */
    static List<String> on(List<Shipped> components, Path source) throws IOException {
        if (source.toString().endsWith(".zip")) {
            try (var zip = FileSystems.newFileSystem(source)) {
                return inFolder(components, zip.getPath("/"));
            }
        }
        return inFolder(components, source);
    }

    private static List<String> inFolder(List<Shipped> components, Path folder) throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(folder)) {
            for (var file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith(".json"))::iterator) {
                var advisory = Advisory.of(JsonMapper.shared().readTree(Files.readAllBytes(file)));
                components.stream()
                        .filter(advisory::concerns)
                        .map(component -> advisory.id() + " " + component.name() + " " + component.version())
                        .forEach(found::add);
            }
        }
        return found;
    }
}
