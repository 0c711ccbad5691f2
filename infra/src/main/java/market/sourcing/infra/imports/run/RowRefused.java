package market.sourcing.infra.imports.run;

import java.util.Map;
import market.sourcing.domain.shared.Refused;
import market.sourcing.infra.commands.Contended;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A row can't be taken. The code and the facts are for programs, the sentence is for people. */
public final class RowRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(RowRefused.class);

    private final String code;
    private final transient Map<String, Object> facts;

    /** @param code one of {@link LineCode}, or of the codes of the file's kind */
    public RowRefused(Enum<?> code, String sentence, Map<String, Object> facts) {
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

    /** Why a row was not taken whose commands ended like this; a fault is logged. */
    public static RowRefused of(Throwable cause, long line) {
        return switch (cause) {
            case RowRefused refused -> refused;
            case Refused refused -> of(refused);
            case Contended contended ->
                new RowRefused(LineCode.CONTENDED, "Others kept changing the same thing.", Map.of());
            default -> {
                log.error("Line {} of an import could not be applied.", line, cause);
                yield new RowRefused(LineCode.FAULT, "The marketplace failed on this row.", Map.of());
            }
        };
    }

    /** As it is reported. */
    public Remark at(long line, @Nullable String offerId) {
        return new Remark(line, 0, code, offerId, String.valueOf(getMessage()), facts);
    }

    public String code() {
        return code;
    }

    public Map<String, Object> facts() {
        return facts;
    }
}
