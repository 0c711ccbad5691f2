package market.sourcing.infra.eventschema;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Text, and nothing that could be taken for it. The null character and halves of characters are none: a reader that keeps what it
 * reads in a table would fail at them again and again.
 */
final class WholeText extends StdScalarDeserializer<String> {

    WholeText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(getValueType(context), parser);
        }
        var text = parser.getString();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean pair = Character.isHighSurrogate(c)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1));
            if (c == 0 || (Character.isSurrogate(c) && !pair)) {
                return (String) context.handleWeirdStringValue(String.class, text, "not text of whole characters");
            }
            at += pair ? 1 : 0;
        }
        return text;
    }
}
