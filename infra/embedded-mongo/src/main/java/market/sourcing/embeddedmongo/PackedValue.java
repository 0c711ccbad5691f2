package market.sourcing.embeddedmongo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** One that is read where it is kept. */
final class PackedValue implements Value {
    private static final byte TEXT = 0x02;
    private static final byte DOCUMENT = 0x03;
    private static final byte ARRAY = 0x04;
    private static final byte TRUTH = 0x08;
    private static final byte NULL = 0x0A;
    private static final byte INT = 0x10;
    private static final byte LONG = 0x12;
    private static final PackedValue NOTHING = new PackedValue(new byte[0], NULL, 0);

    private final byte[] packed;
    private final byte type;
    private final int at;

    private PackedValue(byte[] packed, byte type, int at) {
        this.packed = packed;
        this.type = type;
        this.at = at;
    }

    /** A whole document. */
    static PackedValue of(byte[] packed) {
        return new PackedValue(packed, DOCUMENT, 0);
    }

    @Override
    public Kind kind() {
        return switch (type) {
            case NULL -> Kind.NOTHING;
            case TEXT -> Kind.TEXT;
            case INT, LONG -> Kind.WHOLE;
            case TRUTH -> Kind.TRUTH;
            case ARRAY -> Kind.ARRAY;
            case DOCUMENT -> Kind.DOCUMENT;
            default -> Kind.OTHER;
        };
    }

    @Override
    public boolean is(Text wanted) {
        int from = at + Integer.BYTES;
        return Arrays.equals(packed, from, from + lengthOfText(), wanted.packed(), 0, wanted.packed().length);
    }

    /** Without the 0 that ends it. */
    private int lengthOfText() {
        return bytes().getInt(at) - 1;
    }

    @Override
    public long whole() {
        return type == INT ? bytes().getInt(at) : bytes().getLong(at);
    }

    @Override
    public boolean truth() {
        return packed[at] != 0;
    }

    /** As the library would unpack it; null for what is neither a text nor a whole number nor a truth value. */
    @Nullable
    Object simple() {
        return switch (type) {
            case TEXT -> new String(packed, at + Integer.BYTES, lengthOfText(), StandardCharsets.UTF_8);
            case INT -> (int) whole();
            case LONG -> whole();
            case TRUTH -> truth();
            default -> null;
        };
    }

    @Override
    public Iterator<PackedValue> elements() {
        var elements = new Elements(packed, at);
        return new Iterator<>() {
            private boolean isThere = elements.next();

            @Override
            public boolean hasNext() {
                return isThere;
            }

            @Override
            public PackedValue next() {
                if (!isThere) {
                    throw new NoSuchElementException();
                }
                var element = new PackedValue(packed, elements.type(), elements.value());
                isThere = elements.next();
                return element;
            }
        };
    }

    @Override
    public PackedValue field(Text name) {
        var elements = new Elements(packed, at);
        while (elements.next()) {
            if (elements.isNamed(name.packed())) {
                return new PackedValue(packed, elements.type(), elements.value());
            }
        }
        return NOTHING;
    }

    private ByteBuffer bytes() {
        return ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
    }
}
