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

    /** @param facts what the client needs to do better: plain values, lists and maps of them */
    public Refused(RefusalCode code, String sentence, Map<String, ?> facts) {
        super(sentence, null, false, false);
        this.code = code;
        this.facts = Map.copyOf(new LinkedHashMap<>(facts));
    }

    public RefusalCode code() {
        return code;
    }

    public Map<String, Object> facts() {
        return facts;
    }
}
