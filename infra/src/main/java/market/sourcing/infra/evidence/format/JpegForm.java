package market.sourcing.infra.evidence.format;

import java.io.IOException;
import java.util.HexFormat;

/**
 * JPEG (ISO/IEC 10918-1): segments that say how long they are, scans that end at the next marker, and a marker at the end. Further
 * pictures of the kind may follow (CIPA DC-007): telephones keep a smaller one or a map of brightness there.
 */
final class JpegForm implements Form {
    private static final byte[] BEGINS = HexFormat.of().parseHex("ffd8ff");
    private static final int MARK = 0xFF;
    private static final int START = 0xD8;
    private static final int SCAN = 0xDA;
    private static final int END = 0xD9;
    /** A decoder of a progressive picture holds all of it. */
    private static final long MOST_PROGRESSIVE_PIXELS = 25_000_000;
    /** And goes over it once a scan; encoders make about ten. */
    private static final int MOST_SCANS = 100;

    private static final int MOST_PICTURES = 8;

    private static final int SHORTEST_FRAME = 6;

    @Override
    public byte[] mark() {
        return BEGINS.clone();
    }

    @Override
    public void read(FrontToBack file) throws IOException {
        int pictures = 0;
        do {
            NotOfForm.unless(pictures++ < MOST_PICTURES && marker(file) == START);
            picture(file);
        } while (file.goesOnWith(MARK));
    }

    private static void picture(FrontToBack file) throws IOException {
        int frames = 0;
        int scans = 0;
        for (int marker = marker(file); marker != END; ) {
            // Those below stand alone, and only inside scans.
            NotOfForm.unless(marker >= 0xC0 && !isRestart(marker) && marker != START);
            int length = file.uint16() - 2;
            NotOfForm.unless(length >= 0);
            if (isFrame(marker)) {
                frame(marker, length, file);
                frames++;
            } else {
                file.pass(length);
            }
            if (marker == SCAN) {
                scans++;
                NotOfForm.unless(frames == 1 && scans <= MOST_SCANS);
                marker = afterScan(file);
            } else {
                marker = marker(file);
            }
        }
        NotOfForm.unless(frames == 1 && scans > 0);
    }

    private static int marker(FrontToBack file) throws IOException {
        NotOfForm.unless(file.next() == MARK);
        return afterMarks(file);
    }

    /** A marker may have any number of FF in front. */
    private static int afterMarks(FrontToBack file) throws IOException {
        int marker = file.next();
        while (marker == MARK) {
            marker = file.next();
        }
        return marker;
    }

    private static int afterScan(FrontToBack file) throws IOException {
        while (true) {
            if (file.next() == MARK) {
                int marker = afterMarks(file);
                if (marker != 0 && !isRestart(marker)) {
                    return marker;
                }
            }
        }
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xD0 && marker <= 0xD7;
    }

    /** SOF0 to SOF15; between them stand tables of other kinds. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static void frame(int marker, int length, FrontToBack file) throws IOException {
        NotOfForm.unless(length >= SHORTEST_FRAME);
        var header = file.take(length);
        boolean sequential = marker == 0xC0 || marker == 0xC1;
        new Dimensions(KnownBytes.uint16(header, 3), KnownBytes.uint16(header, 1))
                .mustFit(sequential ? Dimensions.MOST_PIXELS : MOST_PROGRESSIVE_PIXELS);
    }
}
