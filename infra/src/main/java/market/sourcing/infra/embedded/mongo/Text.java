package market.sourcing.infra.embedded.mongo;

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

    /** Empty where it would not be the same text when it is unpacked: a half of a pair of UTF-16. */
    static Optional<Text> of(String text) {
        var packed = text.getBytes(StandardCharsets.UTF_8);
        return new String(packed, StandardCharsets.UTF_8).equals(text)
                ? Optional.of(new Text(text, packed))
                : Optional.empty();
    }

    String text() {
        return text;
    }

    /** In UTF-8; nobody may change it. */
    byte[] packed() {
        return packed;
    }
}
