package market.sourcing.infra.evidence.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** WebP (RFC 9649): chunks in a RIFF whose stated length is the file's. */
final class WebpForm implements Form {
    private static final byte[] RIFF = "RIFF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] WEBP = "WEBP".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] KEY_FRAME = HexFormat.of().parseHex("9d012a");
    private static final int LOSSLESS = 0x2F;
    private static final int SIDE_OF_LOSSY = 0x3FFF;

    @Override
    public byte[] mark() {
        return RIFF.clone();
    }

    @Override
    public boolean beginsLike(byte[] first) {
        return Form.super.beginsLike(first) && KnownBytes.begins(first, 8, WEBP);
    }

    @Override
    public void read(FrontToBack file) throws IOException {
        file.pass(RIFF.length);
        long end = file.uint32FromLow() + 8;
        file.pass(WEBP.length);
        boolean hasPixels = false;
        for (boolean first = true; file.position() < end; first = false) {
            var name = new String(file.take(4), StandardCharsets.US_ASCII);
            long length = file.uint32FromLow();
            long after = file.position() + length + (length & 1);
            NotOfForm.unless(after <= end);
            switch (name) {
                case "VP8 " -> lossy(file);
                case "VP8L" -> lossless(file);
                case "VP8X" -> extended(file, first);
                default -> NotOfForm.unless(!first);
            }
            hasPixels |= name.equals("VP8 ") || name.equals("VP8L") || name.equals("ANMF");
            NotOfForm.unless(file.position() <= after);
            file.pass(after - file.position());
        }
        NotOfForm.unless(hasPixels);
    }

    private static void lossy(FrontToBack file) throws IOException {
        file.pass(3);
        NotOfForm.unless(KnownBytes.begins(file.take(3), 0, KEY_FRAME));
        int width = file.next() | file.next() << 8;
        int height = file.next() | file.next() << 8;
        new Dimensions(width & SIDE_OF_LOSSY, height & SIDE_OF_LOSSY).mustFit();
    }

    private static void lossless(FrontToBack file) throws IOException {
        NotOfForm.unless(file.next() == LOSSLESS);
        long bits = file.uint32FromLow();
        new Dimensions((bits & SIDE_OF_LOSSY) + 1, (bits >> 14 & SIDE_OF_LOSSY) + 1).mustFit();
    }

    private static void extended(FrontToBack file, boolean first) throws IOException {
        NotOfForm.unless(first);
        file.pass(4);
        new Dimensions(file.uint24FromLow() + 1, file.uint24FromLow() + 1).mustFit();
    }
}
