package market.sourcing.infra.imports.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RealOffersTest {
    private static final Path REAL = Path.of("../../shared/data/offers.ndjson");

    @Test
    void all_444_real_offers_are_taken_and_every_adjustment_is_noted() throws IOException {
        assumeTrue(Files.isReadable(REAL), "the real offers are not beside the repository");
        var notes = new EnumMap<NoteCode, Integer>(NoteCode.class);
        int taken = 0;
        for (var line : Files.readAllLines(REAL)) {
            var row = Rows.read(line);
            taken++;
            row.notes().forEach(note -> notes.merge(note.code(), 1, Integer::sum));
        }

        assertThat(taken).isEqualTo(444);
        assertThat(notes)
                .isEqualTo(Map.of(
                        NoteCode.FACTORY_UNATTRIBUTED, 384,
                        NoteCode.LOWEST_OF_RANGE_TAKEN, 112,
                        NoteCode.MIXED_BATCH_BY_MINIMUM, 41,
                        NoteCode.MINIMUM_ASSUMED_ONE, 9,
                        NoteCode.PRICE_DIFFERS_FROM_LADDER, 7,
                        NoteCode.TITLE_CLEANED, 1,
                        NoteCode.DROPSHIP_PRICE_NOT_STATED, 1));
    }
}
