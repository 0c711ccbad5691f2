package market.sourcing.api.version;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** A client that has just changed something asks the view for at least that version and waits a moment for it. */
public record MinVersion(long least) {
    public static final String PARAMETER = "min-version";

    private static final Pattern VERSION = Pattern.compile("[0-9]{1,18}");

    /**
     * What the parameter asks for; nothing when it is not there.
     *
     * @throws ProblemException when it is there and not a version
     */
    public static MinVersion of(@Nullable String parameter) {
        if (parameter == null) {
            return new MinVersion(-1);
        }
        if (!VERSION.matcher(parameter).matches()) {
            var errors = new FieldErrors();
            errors.add(PARAMETER, "WRONG_TYPE", "A version is a whole number from 0.");
            errors.throwIfAny();
        }
        return new MinVersion(Long.parseLong(parameter));
    }

    /**
     * Looks until the document is there in that version, at most 2 s; without the parameter, once.
     *
     * @param look what the caller may see; what they may not is empty, as what does not exist is
     * @return empty only when no version was asked for
     * @throws ProblemException {@link ApiCode#VIEW_BEHIND}
     */
    public <D> Optional<D> await(Supplier<Optional<D>> look, ToLongFunction<D> version) {
        var found = Looks.until(seen -> shows(seen, version), look);
        if (shows(found, version)) {
            return found;
        }
        throw new ProblemException(
                ApiCode.VIEW_BEHIND,
                "That version can't be seen yet. Ask again in a moment.",
                Map.of("minVersion", least));
    }

    private <D> boolean shows(Optional<D> found, ToLongFunction<D> version) {
        return least < 0 || found.map(version::applyAsLong).orElse(-1L) >= least;
    }
}
