package market.sourcing.api.listing.search;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.projections.listing.search.Facet;

/** Facets by their names on the wire: category, dispatch, label. */
final class FacetNames {
    private static final Map<String, Facet> BY_NAME =
            Arrays.stream(Facet.values()).collect(Collectors.toUnmodifiableMap(FacetNames::name, facet -> facet));

    private FacetNames() {}

    /** @param list names with commas between */
    static Set<Facet> read(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .map(FacetNames::facet)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Map<String, Map<String, Long>> shown(Map<Facet, Map<String, Long>> facets) {
        var shown = new LinkedHashMap<String, Map<String, Long>>();
        facets.forEach((facet, counts) -> shown.put(name(facet), counts));
        return shown;
    }

    private static Facet facet(String name) {
        var facet = BY_NAME.get(name);
        if (facet == null) {
            throw new Refused(RefusalCode.INVALID_VALUE, "Facets are category, dispatch and label.");
        }
        return facet;
    }

    private static String name(Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT);
    }
}
