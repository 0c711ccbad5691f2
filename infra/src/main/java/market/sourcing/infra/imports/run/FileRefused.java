package market.sourcing.infra.imports.run;

import java.util.Map;

/** The file is not taken, or not taken any further. */
public final class FileRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FileFault fault;
    private final transient Map<String, Object> facts;

    /** @param facts the bound, and the line at which it was passed */
    public FileRefused(FileFault fault, Map<String, Object> facts) {
        super(fault.name(), null, false, false);
        this.fault = fault;
        this.facts = Map.copyOf(facts);
    }

    public FileFault fault() {
        return fault;
    }

    public Map<String, Object> facts() {
        return facts;
    }
}
