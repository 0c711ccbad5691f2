package market.sourcing.infra.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.infra.evidence.format.EvidenceType;
import market.sourcing.infra.evidence.format.SampleFiles;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PerceptualHashTest {
    private static final int ALIKE = Rulebook.ABUSE.version("abuse-1").alikeBits();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Optional<Long> hash(EvidenceType type, byte[] file) throws IOException {
        try (var spooled = Spooled.in(folder)) {
            spooled.write(file, 0, file.length);
            return new PerceptualHash().of(type, spooled);
        }
    }

    private long jpeg(BufferedImage image) throws IOException {
        return hash(EvidenceType.JPEG, SampleFiles.encoded(image, "jpeg")).orElseThrow();
    }

    private long png(BufferedImage image) throws IOException {
        return hash(EvidenceType.PNG, SampleFiles.encoded(image, "png")).orElseThrow();
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        var scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = scaled.createGraphics();
        pen.drawImage(image.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        pen.dispose();
        return scaled;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_picture_saved_again_or_made_smaller_looks_the_same(long seed) throws IOException {
        var image = SampleFiles.drawing(1600, 1200, seed);
        long hash = jpeg(image);
        assertThat(Long.bitCount(hash ^ png(image))).isLessThanOrEqualTo(ALIKE);
        assertThat(Long.bitCount(hash ^ jpeg(scaled(image, 800, 600)))).isLessThanOrEqualTo(ALIKE);
    }

    @Test
    void other_pictures_look_different() throws IOException {
        long hash = jpeg(SampleFiles.drawing(800, 600, 1));
        for (long seed = 2; seed < 12; seed++) {
            assertThat(Long.bitCount(hash ^ jpeg(SampleFiles.drawing(800, 600, seed))))
                    .isGreaterThan(ALIKE);
        }
    }

    @Test
    void a_picture_of_nothing_has_none() throws IOException {
        var blank = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        blank.setRGB(5, 5, Color.WHITE.getRGB());
        assertThat(hash(EvidenceType.PNG, SampleFiles.encoded(blank, "png"))).isEmpty();
    }

    @Test
    void the_smallest_and_the_longest_pictures_can_be_hashed() throws IOException {
        for (var image : new BufferedImage[] {SampleFiles.drawing(1, 1, 1), SampleFiles.drawing(9, 30_000, 1)}) {
            assertThat(hash(EvidenceType.PNG, SampleFiles.encoded(image, "png")))
                    .isNotNull();
        }
    }

    @Test
    void a_picture_that_can_not_be_decoded_is_refused() {
        assertThatThrownBy(() -> hash(EvidenceType.PNG, SampleFiles.pngOf(500, 500)))
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .returns(RefusalCode.EVIDENCE_BROKEN, Refused::code);
    }

    @Test
    void documents_and_webp_have_none() throws IOException {
        assertThat(hash(EvidenceType.PDF, SampleFiles.pdf())).isEmpty();
        assertThat(hash(EvidenceType.WEBP, SampleFiles.webp(40, 30))).isEmpty();
    }
}
