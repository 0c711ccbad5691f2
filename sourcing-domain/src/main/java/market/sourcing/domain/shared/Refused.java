package market.sourcing.domain.shared;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A rule said no. Nothing was written; the code and the facts are the answer a client acts on, the sentence is for people.
 *
 * <p>Carries no stack trace: a refusal is an ordinary answer, not a fault.
 */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RefusalCode code;
    private final transient Map<String, Object> facts;

    public Refused(RefusalCode code, String sentence) {
        this(code, sentence, Map.of());
    }

    /**
     * Says no with what the client needs to do better.
     *
     * @param facts plain values, lists and maps of them
     */
    public Refused(RefusalCode code, String sentence, Map<String, ?> facts) {
        super(sentence, null, false, false);
        this.code = code;
        this.facts = Map.copyOf(new LinkedHashMap<>(facts));
    }

    /** A value that can't be, named by its field as the client knows it. */
    public static Refused invalid(String field, String sentence) {
        return new Refused(RefusalCode.INVALID_VALUE, sentence, Map.of("field", field));
    }

    /** The key of an earlier request came with another one. */
    public static Refused keyReused() {
        return new Refused(RefusalCode.IDEMPOTENCY_KEY_REUSED, "This key was used for another request.");
    }

    public RefusalCode code() {
        return code;
    }

    public Map<String, Object> facts() {
        return facts;
    }
}
