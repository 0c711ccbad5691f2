package market.sourcing.api.imports.order.profile;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/** Which characters the bytes of a book are. */
final class BookEncoding {
    /** Of the many that are told by how often bytes occur, those that are taken without a word of the sender. */
    private static final Set<String> TAKEN = Set.of("windows-1252", "GB18030");
    /** How many bytes of zero tell that half of them are. */
    private static final int HALVES = 4;

    private BookEncoding() {}

    /** The one of a name, as the Internet's registry calls it; empty for what is not read here. */
    static Optional<Charset> named(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /** @throws BookUnclear where neither marks nor bytes tell, or what was said can't be */
    static Charset of(Head head, @Nullable Charset said) {
        if (isWorkbook(head)) {
            throw unclear("This is a workbook or another packed file. Save it as CSV and send that.");
        }
        var charset = said == null ? told(head) : said;
        if (decoded(head, charset).isEmpty()) {
            throw unclear("The first bytes are not " + charset.name() + ".");
        }
        return charset;
    }

    private static boolean isWorkbook(Head head) {
        return head.isPacked() || head.begins('P', 'K', 3, 4) || head.begins(0xD0, 0xCF, 0x11, 0xE0);
    }

    private static Charset told(Head head) {
        return marked(head).or(() -> unmarked(head)).orElseGet(() -> likely(head));
    }

    private static Optional<Charset> marked(Head head) {
        if (head.begins(0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (head.begins(0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return head.begins(0xFE, 0xFF) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static Optional<Charset> unmarked(Head head) {
        var zeros = new int[2];
        for (int at = 0; at < head.bytes().length; at++) {
            zeros[at % 2] += head.bytes()[at] == 0 ? 1 : 0;
        }
        if (zeros[0] + zeros[1] == 0) {
            return decoded(head, StandardCharsets.UTF_8).map(text -> StandardCharsets.UTF_8);
        }
        // the delimiters and digits of a book have a zero before or behind them, and always on the same side
        if (Math.max(zeros[0], zeros[1]) >= HALVES && Math.min(zeros[0], zeros[1]) == 0) {
            return Optional.of(zeros[0] == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        }
        throw unclear("The file has bytes of zero, as no text has. Say what it is.");
    }

    private static Charset likely(Head head) {
        var detector = new UniversalDetector();
        detector.handleData(head.bytes());
        detector.dataEnd();
        var name = detector.getDetectedCharset();
        return Optional.ofNullable(name)
                .flatMap(BookEncoding::named)
                .filter(charset -> TAKEN.contains(charset.name()))
                .filter(charset -> decoded(head, charset).isPresent())
                .orElseThrow(() -> unclear("The characters are not UTF-8"
                        + (name == null ? "." : "; they may be " + name + ".")
                        + " Say what they are, such as windows-1252 or GB18030."));
    }

    /** The text of the head, as far as it is there; empty where the bytes are of no such text. */
    static Optional<String> decoded(Head head, Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.wrap(head.bytes());
        var text = CharBuffer.allocate((int) (head.bytes().length * (double) decoder.maxCharsPerByte()) + 1);
        return decoder.decode(bytes, text, head.whole()).isError()
                ? Optional.empty()
                : Optional.of(text.flip().toString());
    }

    private static BookUnclear unclear(String sentence) {
        return new BookUnclear(BookUnclear.ENCODING, sentence);
    }
}
