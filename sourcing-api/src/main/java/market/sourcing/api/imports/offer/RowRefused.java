package market.sourcing.api.imports.offer;

import java.util.Map;
import market.sourcing.domain.shared.Refused;

/** A row can't be taken. The code and the facts are for programs, the sentence is for people. */
public final class RowRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Map<String, Object> facts;

    public RowRefused(RowCode code, String sentence, Map<String, Object> facts) {
        this(code.name(), sentence, facts);
    }

    private RowRefused(String code, String sentence, Map<String, Object> facts) {
        super(sentence, null, false, false);
        this.code = code;
        this.facts = Map.copyOf(facts);
    }

    public static RowRefused of(Refused refused) {
        return new RowRefused(refused.code().name(), String.valueOf(refused.getMessage()), refused.facts());
    }

    public String code() {
        return code;
    }

    public Map<String, Object> facts() {
        return facts;
    }
}
