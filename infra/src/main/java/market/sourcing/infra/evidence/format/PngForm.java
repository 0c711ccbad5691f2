package market.sourcing.infra.evidence.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** Portable Network Graphics (ISO/IEC 15948): a mark, then chunks that each have a checksum, the last of them IEND. */
final class PngForm implements Form {
    private static final byte[] BEGINS = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final String FIRST = "IHDR";
    private static final String PIXELS = "IDAT";
    private static final String LAST = "IEND";
    private static final int HEADER = 13;

    @Override
    public byte[] mark() {
        return BEGINS.clone();
    }

    @Override
    public void read(FrontToBack file) throws IOException {
        file.pass(BEGINS.length);
        header(file);
        boolean hasPixels = false;
        for (var name = chunk(file); !name.equals(LAST); name = chunk(file)) {
            NotOfForm.unless(!name.equals(FIRST));
            hasPixels |= name.equals(PIXELS);
        }
        NotOfForm.unless(hasPixels);
    }

    private static void header(FrontToBack file) throws IOException {
        NotOfForm.unless(file.uint32() == HEADER);
        var sum = new CRC32();
        var name = named(file, sum);
        NotOfForm.unless(name.equals(FIRST));
        var header = file.take(HEADER);
        sum.update(header);
        NotOfForm.unless(file.uint32() == sum.getValue());
        new Dimensions(KnownBytes.uint32(header, 0), KnownBytes.uint32(header, 4)).mustFit();
    }

    private static String chunk(FrontToBack file) throws IOException {
        long length = file.uint32();
        var sum = new CRC32();
        var name = named(file, sum);
        NotOfForm.unless(length <= Integer.MAX_VALUE && (!name.equals(LAST) || length == 0));
        file.pass(length, sum);
        NotOfForm.unless(file.uint32() == sum.getValue());
        return name;
    }

    private static String named(FrontToBack file, CRC32 sum) throws IOException {
        var name = file.take(4);
        sum.update(name);
        for (var letter : name) {
            NotOfForm.unless((letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z'));
        }
        return new String(name, StandardCharsets.US_ASCII);
    }
}
