package market.sourcing.infra.imports.offer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import market.sourcing.domain.listing.DispatchPromise;
import market.sourcing.domain.listing.Label;

/** What the offer and its shop claim: service tags, and flags that become labels. */
record Claims(Set<ServiceTag> tags, Set<Label> labels, List<Note> notes) {
    private static final int MOST = 60;

    static Claims of(Fields offer, Optional<Fields> shop) {
        var tags = EnumSet.noneOf(ServiceTag.class);
        var labels = new TreeMap<String, Label>();
        var unknown = new TreeSet<String>();
        var written = new ArrayList<>(offer.texts("tags", MOST));
        shop.ifPresent(it -> written.addAll(it.texts("service_tags", MOST)));
        written.forEach(each -> ServiceTag.of(each).ifPresentOrElse(tags::add, () -> unknown.add(each)));
        tags.forEach(tag -> tag.label().ifPresent(label -> labels.put(label.slug(), label)));
        if (offer.flag("free_shipping")) {
            tags.add(ServiceTag.FREE_FREIGHT);
        }
        label(labels, offer.flag("new_item"), "new");
        label(labels, offer.flag("hot_item"), "hot");
        label(labels, tags.contains(ServiceTag.FREE_FREIGHT), "free-freight");
        label(labels, tags.contains(ServiceTag.DROPSHIP), "dropship");
        label(labels, tags.contains(ServiceTag.MIXED_BATCH), "mixed-batch");
        shop.ifPresent(it -> {
            label(labels, it.flag("verified"), "verified");
            label(labels, it.flag("gold_manufacturer"), "gold-manufacturer");
            label(labels, it.flag("super_factory"), "super-factory");
            label(labels, it.flag("factory_inspection"), "inspected");
        });
        offer.texts("labels", 40).forEach(slug -> label(labels, true, slug));
        return new Claims(
                tags,
                Set.copyOf(labels.values()),
                unknown.stream().map(tag -> new Note(NoteCode.TAG_UNKNOWN, tag)).toList());
    }

    private static void label(TreeMap<String, Label> labels, boolean claimed, String slug) {
        if (claimed) {
            labels.put(slug, new Label(slug));
        }
    }

    boolean claim(ServiceTag tag) {
        return tags.contains(tag);
    }

    /** The faster one where both are claimed; the marketplace's default where none is. */
    DispatchPromise promise() {
        return claim(ServiceTag.DISPATCH_24H) ? DispatchPromise.H24 : DispatchPromise.H48;
    }
}
