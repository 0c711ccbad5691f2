package market.sourcing.transparency.export;

import java.util.EnumMap;
import java.util.Map;
import market.sourcing.transparency.log.LoggedEvent;
import market.sourcing.transparency.merkle.Hash;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A line that is being read: its members may come in any order. */
final class Line {
    private final Map<Member, Long> numbers = new EnumMap<>(Member.class);
    private final Map<Member, @Nullable String> texts = new EnumMap<>(Member.class);

    void read(JsonParser parser, Member member) {
        switch (member) {
            case POSITION, SEQUENCE_NUMBER -> {
                require(member, parser.nextToken() == JsonToken.VALUE_NUMBER_INT);
                numbers.put(member, parser.getLongValue());
            }
            case TYPE, PAYLOAD_REVISION -> {
                var token = parser.nextToken();
                require(member, token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NULL);
                texts.put(member, token == JsonToken.VALUE_NULL ? null : parser.getString());
            }
            case EVENT_IDENTIFIER, AGGREGATE_IDENTIFIER, TIME_STAMP, PAYLOAD_TYPE, PAYLOAD, META_DATA, LEAF -> {
                require(member, parser.nextToken() == JsonToken.VALUE_STRING);
                texts.put(member, parser.getString());
            }
        }
    }

    private static void require(Member member, boolean fits) {
        if (!fits) {
            throw new MalformedExportException("A line's %s has another kind of value".formatted(member.word()), null);
        }
    }

    /** @throws MalformedExportException if it lacks a member */
    ExportedEvent event() {
        return new ExportedEvent(
                new LoggedEvent(
                        number(Member.POSITION),
                        text(Member.EVENT_IDENTIFIER),
                        text(Member.AGGREGATE_IDENTIFIER),
                        number(Member.SEQUENCE_NUMBER),
                        perhaps(Member.TYPE),
                        text(Member.TIME_STAMP),
                        text(Member.PAYLOAD_TYPE),
                        perhaps(Member.PAYLOAD_REVISION),
                        text(Member.PAYLOAD),
                        text(Member.META_DATA)),
                leaf());
    }

    private Hash leaf() {
        try {
            return Hash.ofBase64(text(Member.LEAF));
        } catch (IllegalArgumentException e) {
            throw new MalformedExportException("A line's leaf is no hash", e);
        }
    }

    private long number(Member member) {
        var number = numbers.get(member);
        if (number == null) {
            throw lacks(member);
        }
        return number;
    }

    private String text(Member member) {
        var text = texts.get(member);
        if (text == null) {
            throw lacks(member);
        }
        return text;
    }

    private @Nullable String perhaps(Member member) {
        if (!texts.containsKey(member)) {
            throw lacks(member);
        }
        return texts.get(member);
    }

    private static MalformedExportException lacks(Member member) {
        return new MalformedExportException("A line lacks " + member.word(), null);
    }
}
