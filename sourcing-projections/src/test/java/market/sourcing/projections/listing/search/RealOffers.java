package market.sourcing.projections.listing.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import market.sourcing.domain.vocabulary.PlainTermsBuilder;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The folder of real offers and queries beside the repository, or where {@code sourcing.data} says. */
record RealOffers(Path folder) {

    static Path where() {
        var said = System.getProperty("sourcing.data");
        if (said != null) {
            return Path.of(said);
        }
        var root = Path.of("").toAbsolutePath();
        while (root.getParent() != null && !Files.exists(root.resolve(".mvn"))) {
            root = root.getParent();
        }
        return root.resolveSibling("shared").resolve("data");
    }

    static Optional<RealOffers> here() {
        return Optional.of(new RealOffers(where()))
                .filter(data -> Files.isReadable(data.offersFile()) && Files.isReadable(data.queriesFile()));
    }

    private Path offersFile() {
        return folder.resolve("offers.ndjson");
    }

    private Path queriesFile() {
        return folder.resolve("queries.tsv");
    }

    List<Offer> offers() throws IOException {
        return Files.readAllLines(offersFile()).stream()
                .filter(line -> !line.isBlank())
                .map(line -> Offer.of(Document.parse(line)))
                .toList();
    }

    List<Query> queries() throws IOException {
        return Files.readAllLines(queriesFile()).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(fields -> new Query(fields[0], fields[1], fields[2], List.of(fields[3].split(" "))))
                .toList();
    }

    record Query(String bucket, String language, String text, List<String> relevant) {}

    record Offer(
            String id, @Nullable String chinese, @Nullable String english, String category, long sold) {

        static Offer of(Document offer) {
            var sold = offer.get("sold_90_days", Number.class);
            return new Offer(
                    offer.getString("offer_id"),
                    offer.getString("title_zh"),
                    offer.getString("title_en"),
                    offer.getString("category"),
                    sold == null ? 0 : sold.longValue());
        }

        /** Empty when there is no title in these languages. */
        Optional<PlainTermsBuilder> terms(List<String> languages) {
            var terms = new PlainTermsBuilder().externalRef(id).category(languages.size() > 1 ? category : "-");
            boolean titled = false;
            for (String language : languages) {
                var title = language.equals("zh") ? chinese : english;
                if (title != null && !title.isBlank()) {
                    terms.title(language, title);
                    titled = true;
                }
            }
            return titled ? Optional.of(terms) : Optional.empty();
        }
    }
}
