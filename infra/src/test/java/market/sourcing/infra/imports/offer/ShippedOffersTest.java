package market.sourcing.infra.imports.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import market.sourcing.infra.imports.run.RowRefused;
import org.junit.jupiter.api.Test;

class ShippedOffersTest {
    private static final Path CATALOGUE = Path.of("src/main/resources/catalogue/offers.ndjson");
    private static final Path SAMPLE = Path.of("../samples/offers.ndjson");

    private final List<OfferRow> taken = new ArrayList<>();
    private final List<RowRefused> refused = new ArrayList<>();

    @Test
    void every_row_of_the_catalogue_is_taken_without_a_doubt() throws IOException {
        read(CATALOGUE);

        assertThat(refused).isEmpty();
        assertThat(taken).hasSize(60);
        assertThat(taken).extracting(OfferRow::offerId).doesNotHaveDuplicates();
        assertThat(notes()).doesNotContain(NoteCode.FIELD_UNKNOWN, NoteCode.TAG_UNKNOWN, NoteCode.FACTORY_UNATTRIBUTED);
        assertThat(taken.stream().map(row -> row.factory().factoryId()).distinct())
                .hasSize(8);
        assertThat(taken.stream()
                        .filter(row -> row.factory().demoOwned())
                        .map(row -> row.factory().factoryId())
                        .distinct())
                .hasSize(2);
        assertThat(taken.stream()
                        .filter(row -> row.terms().category().slug().equals("bag"))
                        .filter(row -> row.terms().ladder().tiers().size() == 3))
                .isNotEmpty();
    }

    @Test
    void the_sample_has_two_rows_that_are_not_taken() throws IOException {
        read(SAMPLE);

        assertThat(taken).hasSize(10);
        assertThat(refused).extracting(RowRefused::code).containsExactly("LADDER_MUST_FALL", "NOT_JSON");
    }

    private void read(Path file) throws IOException {
        for (var line : Files.readAllLines(file)) {
            try {
                taken.add(Rows.read(line));
            } catch (RowRefused no) {
                refused.add(no);
            }
        }
    }

    private List<NoteCode> notes() {
        return taken.stream()
                .flatMap(row -> row.notes().stream())
                .map(Note::code)
                .collect(Collectors.toList());
    }
}
