package market.sourcing.api.consolidation;

import java.util.Arrays;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Read;
import market.sourcing.domain.shared.Refused;
import org.jspecify.annotations.Nullable;

/** Fields that are one of some words. */
final class Words {
    private Words() {}

    static <E extends Enum<E>> Read<E> read(String field, @Nullable String word, Class<E> words, FieldErrors fields) {
        return fields.required(field, word, text -> word(field, text, words));
    }

    static <E extends Enum<E>> E word(String field, String text, Class<E> words) {
        return Arrays.stream(words.getEnumConstants())
                .filter(known -> known.name().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        Refused.invalid(field, "This is one of " + Arrays.toString(words.getEnumConstants()) + "."));
    }
}
