package market.sourcing.transparency.export;

import org.jspecify.annotations.Nullable;

/** What was given is no export, or is cut off. */
public final class MalformedExportException extends RuntimeException {
    public MalformedExportException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
