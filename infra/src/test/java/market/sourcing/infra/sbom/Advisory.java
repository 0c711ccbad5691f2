package market.sourcing.infra.sbom;

import java.lang.module.ModuleDescriptor.Version;
import tools.jackson.databind.JsonNode;

/** One record of the OSV schema (https://ossf.github.io/osv-schema), about packages of Maven. */
record Advisory(String id, JsonNode affected) {

    static Advisory of(JsonNode record) {
        return new Advisory(record.path("id").asString(""), record.path("affected"));
    }

    boolean concerns(Shipped component) {
        return affected.valueStream()
                .filter(entry -> entry.at("/package/ecosystem").asString("").equals("Maven"))
                .filter(entry -> entry.at("/package/name").asString("").equals(component.name()))
                .anyMatch(entry -> isListed(entry, component.version()) || isInARange(entry, component.version()));
    }

    private static boolean isListed(JsonNode entry, String version) {
        return entry.path("versions")
                .valueStream()
                .anyMatch(listed -> listed.asString().equals(version));
    }

    private static boolean isInARange(JsonNode entry, String version) {
        return entry.path("ranges").valueStream().anyMatch(range -> isWithin(range.path("events"), version));
    }

    /** The events of a range stand in the order of their versions: introduced, fixed or the last one affected, and so on. */
    private static boolean isWithin(JsonNode events, String version) {
        boolean within = false;
        for (var event : events) {
            if (event.has("introduced")
                    && !isBefore(version, event.path("introduced").asString())) {
                within = true;
            } else if (event.has("fixed")
                            && !isBefore(version, event.path("fixed").asString())
                    || event.has("last_affected")
                            && isBefore(event.path("last_affected").asString(), version)) {
                within = false;
            }
        }
        return within;
    }

    private static boolean isBefore(String one, String other) {
        return Version.parse(one).compareTo(Version.parse(other)) < 0;
    }
}
