package market.sourcing.embeddedmongo;

import java.util.Iterator;

/** What is in a document at some place, unpacked or not. */
sealed interface Value permits PackedValue, UnpackedValue {
    enum Kind {
        /** Not there, or null. */
        NOTHING,
        TEXT,
        /** An int or a long. */
        WHOLE,
        TRUTH,
        ARRAY,
        DOCUMENT,
        OTHER
    }

    Kind kind();

    /** Of a text. */
    boolean is(Text wanted);

    /** Of a whole number. */
    long whole();

    /** Of a truth value. */
    boolean truth();

    /** Of an array. */
    Iterator<? extends Value> elements();

    /** Of a document: what is in one of its fields. */
    Value field(Text name);
}
