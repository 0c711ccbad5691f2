package market.sourcing.infra.imports.order.profile;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/** Which characters the bytes of a book are. */
public final class BookEncoding {
    /** Of those that are told by how often bytes occur, the two that are taken without a word of the sender. */
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final Charset KOREAN = Charset.forName("EUC-KR");
    /** Percent of Hangul among what is not ASCII. */
    private static final int MOSTLY = 95;
    /** Some Chinese names have a の; of Japanese words every second letter is one. */
    private static final int PER_KANA = 10;

    /** What every book has, in whatever language. */
    private static final String MARKS = "\n\r,;\t|";
    /** How many of them tell how wide a character is. */
    private static final int FEW = 4;

    private BookEncoding() {}

    /** The one of a name, as the Internet's registry calls it; empty for what is not read here. */
    public static Optional<Charset> named(String name) {
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
        if (text(head, charset).isEmpty()) {
            throw unclear("The first bytes are not " + charset.name() + ".");
        }
        return charset;
    }

    private static boolean isWorkbook(Head head) {
        return head.begins('P', 'K', 3, 4) || head.begins(0xD0, 0xCF, 0x11, 0xE0);
    }

    private static Charset told(Head head) {
        return marked(head).or(() -> unmarked(head)).orElseGet(() -> likely(head));
    }

    private static Optional<Charset> marked(Head head) {
        if (head.begins(0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        // before UTF-16, whose mark it begins with
        if (head.begins(0xFF, 0xFE, 0, 0)) {
            return Optional.of(StandardCharsets.UTF_32LE);
        }
        if (head.begins(0, 0, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_32BE);
        }
        if (head.begins(0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return head.begins(0xFE, 0xFF) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static Optional<Charset> unmarked(Head head) {
        if (!hasZeros(head.bytes())) {
            return decoded(head, StandardCharsets.UTF_8)
                    .map(text -> StandardCharsets.UTF_8)
                    .or(() -> isMostlyUtf8(head) ? Optional.of(StandardCharsets.UTF_8) : Optional.empty());
        }
        // letters have a zero on either side, such as \u0100; line ends and delimiters always on the same one
        int low = marks(head.bytes(), 0);
        int high = marks(head.bytes(), 1);
        var wide = low > high ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        if (Math.max(low, high) >= FEW && low != high && isText(head, wide)) {
            return Optional.of(wide);
        }
        throw unclear("The file has bytes of zero, as no text has. Say what it is.");
    }

    private static boolean hasZeros(byte[] bytes) {
        for (byte each : bytes) {
            if (each == 0) {
                return true;
            }
        }
        return false;
    }

    /** How many line ends and delimiters there are where the first or the second byte of two is the low one. */
    private static int marks(byte[] bytes, int low) {
        int marks = 0;
        for (int at = 0; at + 1 < bytes.length; at += 2) {
            marks += bytes[at + 1 - low] == 0 && MARKS.indexOf(bytes[at + low]) >= 0 ? 1 : 0;
        }
        return marks;
    }

    private static boolean isText(Head head, Charset charset) {
        return decoded(head, charset).filter(text -> text.indexOf(0) < 0).isPresent();
    }

    /** Of the lines that are more than ASCII most are UTF-8, as by chance few lines of another encoding are. */
    private static boolean isMostlyUtf8(Head head) {
        int are = 0;
        int areNot = 0;
        for (var line : new String(head.ofWholeLines().bytes(), StandardCharsets.ISO_8859_1).split("\n")) {
            var bytes = line.getBytes(StandardCharsets.ISO_8859_1);
            if (decoded(new Head(bytes, true), StandardCharsets.US_ASCII).isEmpty()) {
                boolean is =
                        decoded(new Head(bytes, true), StandardCharsets.UTF_8).isPresent();
                are += is ? 1 : 0;
                areNot += is ? 0 : 1;
            }
        }
        return are > areNot;
    }

    private static Charset likely(Head head) {
        var detector = new UniversalDetector();
        detector.handleData(head.bytes());
        detector.dataEnd();
        var name = detector.getDetectedCharset();
        return Optional.ofNullable(name)
                .flatMap(BookEncoding::named)
                .filter(charset -> isLike(head, charset))
                .orElseThrow(() -> unclear("The characters are not UTF-8"
                        + (name == null ? "." : "; they may be " + name + ".")
                        + " Say what they are, such as windows-1252 or GB18030."));
    }

    /** Whether the text reads like what such books are in; a few bytes are soon taken for another encoding. */
    private static boolean isLike(Head head, Charset charset) {
        var text = decoded(head, charset);
        return charset.equals(WESTERN)
                ? text.filter(WesternText::is).isPresent()
                : charset.equals(CHINESE)
                        && text.filter(it -> !hasKana(it)).isPresent()
                        && !decoded(head, KOREAN).filter(BookEncoding::isHangul).isPresent();
    }

    /** The kana of EUC-JP are those of GB18030, as nothing else of it is. */
    private static boolean hasKana(String text) {
        long kana = text.codePoints()
                .filter(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.HIRAGANA
                        || Character.UnicodeScript.of(each) == Character.UnicodeScript.KATAKANA)
                .count();
        return kana * PER_KANA > beyondAscii(text);
    }

    private static long beyondAscii(String text) {
        return text.codePoints().filter(each -> each > 127).count();
    }

    private static boolean isHangul(String text) {
        long hangul = text.codePoints()
                .filter(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.HANGUL)
                .count();
        return hangul * 100 >= beyondAscii(text) * MOSTLY;
    }

    /**
     * The first bytes in UTF-8, as they will be kept; empty where they are of no such text. Those that are UTF-8 stay as they are:
     * a line that is not is refused by itself.
     */
    static Optional<Head> text(Head head, Charset charset) {
        return charset.equals(StandardCharsets.UTF_8)
                ? Optional.of(head)
                : decoded(head, charset).map(text -> new Head(text.getBytes(StandardCharsets.UTF_8), head.whole()));
    }

    /** The text of the head, as far as it is there; empty where the bytes are of no such text. */
    private static Optional<String> decoded(Head head, Charset charset) {
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
