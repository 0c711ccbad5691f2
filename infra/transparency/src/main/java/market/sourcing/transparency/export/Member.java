package market.sourcing.transparency.export;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The members of a line, all of which it has, and no others. */
enum Member {
    POSITION("position"),
    EVENT_IDENTIFIER("eventIdentifier"),
    AGGREGATE_IDENTIFIER("aggregateIdentifier"),
    SEQUENCE_NUMBER("sequenceNumber"),
    TYPE("type"),
    TIME_STAMP("timeStamp"),
    PAYLOAD_TYPE("payloadType"),
    PAYLOAD_REVISION("payloadRevision"),
    PAYLOAD("payload"),
    META_DATA("metaData"),
    LEAF("leaf");

    private static final Map<String, Member> BY_WORD =
            Stream.of(values()).collect(Collectors.toMap(Member::word, Function.identity()));

    private final String word;

    Member(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** @throws MalformedExportException if a line has no such member */
    static Member of(String word) {
        var member = BY_WORD.get(word);
        if (member == null) {
            throw new MalformedExportException("A line has no member " + word, null);
        }
        return member;
    }
}
