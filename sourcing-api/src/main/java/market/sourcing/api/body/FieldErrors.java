package market.sourcing.api.body;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.FieldError;
import market.sourcing.api.problem.Problem;
import market.sourcing.api.problem.ProblemException;
import market.sourcing.domain.shared.Refused;
import org.jspecify.annotations.Nullable;

/** Collects the faulty fields of one request, so that the client learns of all of them at once. */
public final class FieldErrors {
    /** More would not help anybody, and neither the answer nor the work for it may be larger than what was asked. */
    private static final int MOST = 100;

    private final List<FieldError> errors = new ArrayList<>();

    /** @throws ProblemException at once when there are as many as are told at most */
    public void add(String field, String code, String message) {
        if (errors.size() < MOST) {
            errors.add(new FieldError(field, code, message));
        }
        if (errors.size() == MOST) {
            throw reject();
        }
    }

    /** A field that is there and can't be read. */
    public <T extends @Nullable Object> Read<T> faulty(String field, String code, String message) {
        add(field, code, message);
        return unreadable();
    }

    /** Makes a value of what the client sent; null is a missing field. */
    public <R, T> Read<T> required(String field, @Nullable R raw, Function<R, T> make) {
        if (raw == null) {
            if (!isFaulty(field)) {
                add(field, "REQUIRED", "This field is needed.");
            }
            return unreadable();
        }
        return made(field, () -> make.apply(raw));
    }

    public <T> Read<T> required(String field, @Nullable T raw) {
        return required(field, raw, Function.identity());
    }

    /** Like required, but null stays null, unless the field was there and could not be read. */
    public <R, T> Read<@Nullable T> optional(String field, @Nullable R raw, Function<R, ? extends @Nullable T> make) {
        if (raw == null) {
            return () -> null;
        }
        return made(field, () -> make.apply(raw));
    }

    /** Makes a value out of values that were read before; says nothing more when one of them was faulty. */
    public <T extends @Nullable Object> Read<T> made(String field, Supplier<T> make) {
        return made(make, refused -> within(field, refused.facts()));
    }

    /** The same, where the value calls its faulty part by the part's own name. */
    public <T extends @Nullable Object> Read<T> madeOfParts(String field, Supplier<T> make) {
        return made(make, refused -> refused.facts().get("field") instanceof String part ? field + "." + part : field);
    }

    private <T extends @Nullable Object> Read<T> made(Supplier<T> make, Function<Refused, String> where) {
        try {
            var value = make.get();
            return () -> value;
        } catch (Refused refused) {
            add(where.apply(refused), refused.code().name(), Problem.sentenceOf(refused));
        } catch (ProblemException alreadyNamed) {
            // the faulty part is in the list
        }
        return unreadable();
    }

    public boolean isFaulty(String field) {
        return errors.stream().anyMatch(e -> e.field().equals(field) || isInside(e.field(), field));
    }

    /**
     * Ends the request when any field was faulty.
     *
     * @throws ProblemException naming every faulty field, when there is one
     */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw reject();
        }
    }

    public Collection<FieldError> all() {
        return List.copyOf(errors);
    }

    private <T extends @Nullable Object> Read<T> unreadable() {
        return () -> {
            throw reject();
        };
    }

    private ProblemException reject() {
        var codes = errors.stream().map(FieldError::code).distinct().toList();
        var code = codes.size() == 1 ? codes.getFirst() : ApiCode.INVALID_REQUEST.name();
        return new ProblemException(new Problem(
                ApiCode.INVALID_REQUEST.status(),
                code,
                ApiCode.INVALID_REQUEST.title(),
                "The fields named in errors can't be taken as they are.",
                Map.of(),
                errors));
    }

    private static boolean isInside(String inner, String outer) {
        return inner.startsWith(outer)
                && inner.length() > outer.length()
                && (inner.charAt(outer.length()) == '.' || inner.charAt(outer.length()) == '[');
    }

    /** A value object names its faulty part without knowing where in the body it was; the indexes are known here. */
    private static String within(String field, Map<String, Object> facts) {
        var at = field;
        if (facts.get("field") instanceof String named) {
            var plain = field.replaceAll("\\[\\d+]", "");
            if (plain.isEmpty()) {
                at = named;
            } else if (named.startsWith(plain + ".")) {
                at = field + named.substring(plain.length());
            }
        }
        return facts.get("tier") instanceof Integer tier ? at + "[" + (tier - 1) + "]" : at;
    }
}
