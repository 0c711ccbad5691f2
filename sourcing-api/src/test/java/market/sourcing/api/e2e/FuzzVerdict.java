package market.sourcing.api.e2e;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.domain.shared.RefusalCode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is wrong with an answer, whatever was asked. */
final class FuzzVerdict {
    /** Not now, though nothing is broken. */
    private static final Set<String> LATER = Set.of("VIEW_BEHIND", "REHEARSALS_WAIT", "CONTENDED");

    private static final Set<Integer> NOT_KNOWN_BY_THE_SERVER = Set.of(501, 505);

    private static final Pattern INSIDES = Pattern.compile(
            "\\b(java|jakarta|tools\\.jackson|org\\.(springframework|apache|axonframework|postgresql)|com\\.mongodb)\\.[a-z]"
                    + "|Exception\\b|\\tat |market\\.sourcing\\.|<html|Tomcat");

    private static final Set<String> CODES = codes();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FuzzVerdict() {}

    static Optional<String> on(FuzzedRequest request, FuzzedAnswer answer) {
        if (INSIDES.matcher(answer.body()).find()) {
            return Optional.of("shows its insides: " + answer.body());
        }
        if (answer.status() < 400) {
            return answer.status() < 200 ? Optional.of("is not HTTP: " + answer.body()) : Optional.empty();
        }
        // Whose answer has no body that could say why.
        boolean isHead = request.method().equals("HEAD");
        return isHead ? serverFault(answer, "VIEW_BEHIND") : problem(answer);
    }

    private static Optional<String> problem(FuzzedAnswer answer) {
        if (!answer.head().contains("content-type: application/problem+json")) {
            return Optional.of("is no problem: " + answer.head() + answer.body());
        }
        JsonNode problem;
        try {
            problem = JSON.readTree(answer.body());
        } catch (JacksonException broken) {
            return Optional.of("is no JSON: " + answer.body());
        }
        var code = problem.path("code").asString("");
        if (!CODES.contains(code) || problem.path("status").asInt() != answer.status()) {
            return Optional.of("has another code or status: " + answer.status() + " " + answer.body());
        }
        return serverFault(answer, code);
    }

    private static Optional<String> serverFault(FuzzedAnswer answer, String code) {
        boolean excused = answer.status() < 500
                || NOT_KNOWN_BY_THE_SERVER.contains(answer.status())
                || (answer.status() == 503 && LATER.contains(code));
        return excused ? Optional.empty() : Optional.of("is a fault of the server: " + answer.status() + answer.body());
    }

    private static Set<String> codes() {
        var codes = new HashSet<>(List.of("REQUIRED", "WRONG_TYPE", "OUT_OF_RANGE", "UNKNOWN_FIELD"));
        Arrays.stream(ApiCode.values()).map(Enum::name).forEach(codes::add);
        Arrays.stream(RefusalCode.values()).map(Enum::name).forEach(codes::add);
        return codes;
    }
}
