package market.sourcing.infra.evidence.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * PDF (ISO 32000): its header is at the very first byte, and its last trailer at the very end. What is inside is never opened
 * here.
 */
final class PdfForm implements Form {
    private static final byte[] BEGINS = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ENDS = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TRAILER = "startxref".getBytes(StandardCharsets.US_ASCII);
    private static final int TAIL = 2048;

    @Override
    public byte[] mark() {
        return BEGINS.clone();
    }

    @Override
    public void read(FrontToBack file) throws IOException {
        file.pass(BEGINS.length);
        int major = file.next();
        NotOfForm.unless((major == '1' || major == '2') && file.next() == '.' && isDigit(file.next()));
        var tail = file.last(TAIL);
        int trailer = KnownBytes.last(tail, TRAILER);
        int end = KnownBytes.last(tail, ENDS);
        NotOfForm.unless(trailer >= 0 && end > trailer);
        for (int at = end + ENDS.length; at < tail.length; at++) {
            if (!isBlank(tail[at])) {
                throw Faults.hasMore(EvidenceType.PDF);
            }
        }
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isBlank(byte character) {
        return character == '\n' || character == '\r' || character == ' ' || character == '\t';
    }
}
