package market.sourcing.projections.translation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells what a text is in another language, as far as it knows. */
@FunctionalInterface
public interface Translator {
    /** Knows nothing. */
    Translator NONE = _ -> Optional.empty();

    /**
     * What is to be translated.
     *
     * @param from BCP 47 primary subtag; null where nobody knows
     * @param to another one
     */
    record Asked(String text, @Nullable String from, String to) {}

    Optional<Translation> translate(Asked asked);

    /** The first of them that knows: whom to believe most comes first. */
    static Translator firstOf(List<Translator> translators) {
        return asked -> translators.stream()
                .flatMap(translator -> translator.translate(asked).stream())
                .findFirst();
    }
}
