package market.sourcing.infra.evidence;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.infra.evidence.format.EvidenceType;
import market.sourcing.infra.evidence.format.Faults;

/**
 * Makes 64 bits that are nearly the same for pictures that look the same: whether each of 8 by 8 fields is darker than its right
 * neighbour. A picture is decoded to some 150 pixels a side at most, and only one at a time.
 */
final class PerceptualHash {
    /** Fine enough that a field is the mean of many pixels. */
    private static final int PIXELS_A_SIDE = 144;

    private final Semaphore turn = new Semaphore(1, true);

    /**
     * The hash; empty for documents, for WebP, which this platform has no decoder for, and for pictures without contrast.
     *
     * @throws Refused {@link RefusalCode#EVIDENCE_BROKEN} when it can't be decoded
     */
    Optional<Long> of(EvidenceType type, Spooled file) throws IOException {
        return switch (type) {
            case JPEG -> Brightness.hash(decoded(type, file, "jpeg", PerceptualHash::luminance));
            case PNG -> Brightness.hash(decoded(type, file, "png", PerceptualHash::grey));
            case WEBP, PDF -> Optional.empty();
        };
    }

    /** Decodes a picture as small as is asked for. */
    @FunctionalInterface
    private interface Decoding {
        Brightness of(ImageReader reader, ImageReadParam small) throws IOException;
    }

    private Brightness decoded(EvidenceType type, Spooled file, String format, Decoding decoding) throws IOException {
        turn.acquireUninterruptibly();
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        try {
            // Without what is written beside the pixels: it may be packed, and unpack to anything.
            reader.setInput(new SpooledImage(file), true, true);
            return decoding.of(reader, small(reader));
        } catch (IOException | RuntimeException undecodable) {
            throw Faults.broken(type);
        } finally {
            reader.dispose();
            turn.release();
        }
    }

    private static ImageReadParam small(ImageReader reader) throws IOException {
        var small = reader.getDefaultReadParam();
        small.setSourceSubsampling(
                Math.max(1, reader.getWidth(0) / PIXELS_A_SIDE),
                Math.max(1, reader.getHeight(0) / PIXELS_A_SIDE),
                0,
                0);
        return small;
    }

    /** As it is stored, in whatever colours: the first band is the luminance. */
    private static Brightness luminance(ImageReader reader, ImageReadParam small) throws IOException {
        Raster raster = reader.readRaster(0, small);
        return Brightness.of(raster.getWidth(), raster.getHeight(), (x, y) -> raster.getSample(x, y, 0));
    }

    private static Brightness grey(ImageReader reader, ImageReadParam small) throws IOException {
        BufferedImage image = reader.read(0, small);
        return Brightness.of(image.getWidth(), image.getHeight(), (x, y) -> {
            int rgb = image.getRGB(x, y);
            return ((rgb >> 16 & 0xFF) * 299 + (rgb >> 8 & 0xFF) * 587 + (rgb & 0xFF) * 114) / 1000;
        });
    }
}
