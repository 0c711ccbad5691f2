package market.sourcing.embeddedmongo;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A text that is looked for, as it is written and as it is packed. Not a record: what it is compared by is its text. */
final class Text {
    private final String text;
    private final byte[] packed;

    private Text(String text, byte[] packed) {
        this.text = text;
        this.packed = packed;
    }

    /** What the half of a pair of UTF-16 is read as, however it is packed. */
    private static final char IN_ITS_PLACE = '\uFFFD';

    /** Empty where the same text may be packed in another way, so that bytes don't tell. */
    static Optional<Text> of(String text) {
        var packed = text.getBytes(StandardCharsets.UTF_8);
        return isPackedInOneWay(text) && new String(packed, StandardCharsets.UTF_8).equals(text)
                ? Optional.of(new Text(text, packed))
                : Optional.empty();
    }

    static boolean isPackedInOneWay(String text) {
        return text.indexOf(IN_ITS_PLACE) < 0;
    }

    String text() {
        return text;
    }

    /** In UTF-8; nobody may change it. */
    byte[] packed() {
        return packed;
    }
}
