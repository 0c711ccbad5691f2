package market.sourcing.api.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import market.sourcing.domain.shared.Refused;
import org.springframework.http.HttpStatusCode;

/**
 * An RFC 9457 problem with a code that clients act on.
 *
 * @param facts become members of their own beside the standard ones
 * @param errors the faulty fields, empty where no field is to blame
 */
public record Problem(
        HttpStatusCode status,
        String code,
        String title,
        String detail,
        Map<String, Object> facts,
        List<FieldError> errors) {
    private static final Set<String> STANDARD = Set.of("type", "title", "status", "detail", "code", "errors");

    public Problem {
        facts = Map.copyOf(facts);
        errors = List.copyOf(errors);
    }

    public static Problem of(ApiCode code, String detail) {
        return of(code, detail, Map.of());
    }

    public static Problem of(ApiCode code, String detail, Map<String, Object> facts) {
        return new Problem(code.status(), code.name(), code.title(), detail, facts, List.of());
    }

    public static Problem of(Refused refused) {
        var code = refused.code();
        var status = RefusalStatus.of(code);
        List<FieldError> errors = status.value() == 400 && refused.facts().get("field") instanceof String field
                ? List.of(new FieldError(field, code.name(), sentenceOf(refused)))
                : List.of();
        return new Problem(status, code.name(), titleOf(code.name()), sentenceOf(refused), refused.facts(), errors);
    }

    /** The same, under the very status that is answered. */
    Problem at(HttpStatusCode answered) {
        return new Problem(answered, code, title, detail, facts, errors);
    }

    /** The problem's type is its code as a URN: stable, and the same wherever the marketplace runs. */
    public String type() {
        return "urn:sourcing:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The members of the JSON object, in the order of the standard. */
    public Map<String, Object> members() {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", type());
        members.put("title", title);
        members.put("status", status.value());
        members.put("detail", detail);
        members.put("code", code);
        facts.forEach((name, value) -> {
            if (!STANDARD.contains(name)) {
                members.put(name, value);
            }
        });
        if (!errors.isEmpty()) {
            members.put("errors", errors);
        }
        return members;
    }

    public static String sentenceOf(Refused refused) {
        return Objects.requireNonNullElse(refused.getMessage(), refused.code().name());
    }

    private static String titleOf(String code) {
        var words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
