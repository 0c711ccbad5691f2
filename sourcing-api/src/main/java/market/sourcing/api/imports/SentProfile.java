package market.sourcing.api.imports;

import java.util.List;
import java.util.Map;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.JsonParameter;
import market.sourcing.infra.imports.order.profile.OrderProfile;
import org.jspecify.annotations.Nullable;

/** A profile as it was sent: one JSON object, nothing of it looked at but its types. */
record SentProfile(
        @Nullable Map<String, String> columns,
        @Nullable String delimiter,
        @Nullable String encoding,
        @Nullable String decimalMark,
        @Nullable String groupMark,
        @Nullable String currency,
        @Nullable String dates,
        @Nullable String timeZone,
        @Nullable List<String> services,
        @Nullable List<String> goods,
        @Nullable Returns takesBack,
        @Nullable String country,
        @Nullable String language,
        @Nullable String category) {
    private static final String PARAMETER = "profile";
    private static final int LONGEST = 8 * 1024;

    /** Exactly one of prefix, types and negative; positive belongs to the former two. */
    record Returns(
            @Nullable String prefix,
            @Nullable Boolean negative,
            @Nullable List<String> types,
            @Nullable Boolean positive) {}

    /**
     * Reads a profile; null is none.
     *
     * @throws market.sourcing.api.problem.ProblemException naming every field that can't be taken
     */
    static @Nullable OrderProfile read(@Nullable String json) {
        if (json == null || json.isBlank()) {
            return null;
        }
        var errors = new FieldErrors();
        if (json.length() > LONGEST) {
            errors.add(
                    PARAMETER,
                    "OUT_OF_RANGE",
                    "A profile has at most 8,192 characters, and the address and headers 16 KiB together.");
            errors.throwIfAny();
        }
        var sent = JsonParameter.read(PARAMETER, json, SentProfile.class, errors);
        return new ProfileCheck(errors, PARAMETER + ".").checked(sent);
    }
}
