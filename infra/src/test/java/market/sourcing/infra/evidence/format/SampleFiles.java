package market.sourcing.infra.evidence.format;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files of every kind, whole ones and such as should not be taken. */
public final class SampleFiles {
    public static final String JPEG = "image/jpeg";
    public static final String PNG = "image/png";
    public static final String WEBP = "image/webp";
    public static final String PDF = "application/pdf";

    private SampleFiles() {}

    /** A picture with boxes at places that come from the seed. */
    public static BufferedImage drawing(int width, int height, long seed) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, Color.BLACK, width, height, Color.WHITE));
        pen.fillRect(0, 0, width, height);
        var random = new Random(seed);
        for (int i = 0; i < 24; i++) {
            pen.setColor(new Color(random.nextInt(0x1000000)));
            pen.fillRect(
                    (int) (random.nextDouble() * width),
                    (int) (random.nextDouble() * height),
                    width / 6 + 1,
                    height / 6 + 1);
        }
        pen.dispose();
        return image;
    }

    public static byte[] encoded(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalArgumentException(format);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static byte[] jpeg(long seed) {
        return encoded(drawing(320, 240, seed), "jpeg");
    }

    public static byte[] png(long seed) {
        return encoded(drawing(320, 240, seed), "png");
    }

    public static byte[] pdf() {
        return text("%PDF-1.7\n1 0 obj\n<< >>\nendobj\nxref\n0 1\ntrailer\n<< /Size 1 >>\nstartxref\n9\n%%EOF\n");
    }

    /** A PDF of so many bytes, no two pieces of it alike. */
    public static byte[] pdf(int bytes, long seed) {
        var whole = pdf();
        var filling = new byte[bytes - whole.length - 2];
        new Random(seed).nextBytes(filling);
        return join(text("%PDF-1.7\n%"), filling, java.util.Arrays.copyOfRange(whole, 8, whole.length));
    }

    /** Lossless, of one chunk. */
    public static byte[] webp(int width, int height) {
        int bits = (width - 1) | (height - 1) << 14;
        var chunk = little(4 + 4 + 6)
                .put(text("VP8L"))
                .putInt(5)
                .put((byte) 0x2F)
                .putInt(bits)
                .array();
        return riff(chunk);
    }

    public static byte[] lossyWebp(int width, int height) {
        var chunk = little(8 + 10).put(text("VP8 ")).putInt(10).put(new byte[] {0, 0, 0, (byte) 0x9D, 1, 0x2A});
        return riff(chunk.putShort((short) width).putShort((short) height).array());
    }

    public static byte[] riff(byte[]... chunks) {
        var all = join(chunks);
        return join(text("RIFF"), little(4).putInt(4 + all.length).array(), text("WEBP"), all);
    }

    public static byte[] pngOf(int width, int height) {
        return join(signature(), header(width, height), chunk("IDAT", new byte[] {0}), chunk("IEND", new byte[0]));
    }

    public static byte[] signature() {
        return new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    }

    public static byte[] header(int width, int height) {
        return chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
    }

    public static byte[] chunk(String name, byte[] data) {
        var sum = new CRC32();
        sum.update(text(name));
        sum.update(data);
        return join(
                ByteBuffer.allocate(4).putInt(data.length).array(),
                text(name),
                data,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    /** The bytes of a JPEG whose frame says another size. */
    public static byte[] resized(byte[] jpeg, int width, int height) {
        var changed = jpeg.clone();
        for (int at = 2; ; at += 2 + KnownBytes.uint16(changed, at + 2)) {
            if ((changed[at + 1] & 0xFF) == 0xC0) {
                ByteBuffer.wrap(changed, at + 5, 4).putShort((short) height).putShort((short) width);
                return changed;
            }
        }
    }

    public static byte[] archive(String comment) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("evil.html"));
            zip.write(text("<script>alert(1)</script>"));
            zip.setComment(comment);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        List.of(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    /** One whole file of each kind, by media type. */
    public static Map<String, byte[]> whole() {
        return new TreeMap<>(Map.of(JPEG, jpeg(1), PNG, png(1), WEBP, webp(40, 30), PDF, pdf()));
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
