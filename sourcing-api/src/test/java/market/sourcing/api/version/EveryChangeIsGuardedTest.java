package market.sourcing.api.version;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import market.sourcing.api.idempotency.CreationKey;
import market.sourcing.api.idempotency.IdempotencyKey;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * Whatever changes something is asked for the version that the caller has seen, or for a key of his own; a repeat, or who comes too
 * late, does no harm. What needs neither is named here, with the reason.
 */
class EveryChangeIsGuardedTest {
    private static final String EVERYWHERE = "market.sourcing.api";

    /** Each sender numbers its notices, and one that is known changes nothing. */
    private static final Set<String> NOTICES =
            Set.of("POST /api/carriers/webhooks/{carrier}", "POST /api/payments/webhooks/{provider}");

    /** What is shown is known by its hash: shown again it stays as it is, and nothing is taken away. */
    private static final Set<String> SHOWN = Set.of(
            "POST /api/evidence",
            "POST /api/orders/{id}/show-delivery",
            "POST /api/orders/{id}/show-made",
            "POST /api/returns/{id}/evidence");

    /** What somebody says he knows never gets less, and said again it stays as it is. */
    private static final Set<String> CONFIRMED = Set.of("POST /feed/v1/pools/{id}/receipts");

    /** Whoever is told has to bear hearing it twice anyhow, and asked twice it is asked once as long as it was not told. */
    private static final Set<String> TOLD_AGAIN =
            Set.of("POST /feed/v1/webhooks/{id}/send-again", "POST /feed/v1/webhooks/{id}/tell-again");

    /** What operators set right by its name, and what is so already stays so. */
    private static final Set<String> OPERATED = Set.of(
            "POST /api/imports/{id}/cancel",
            "POST /api/operations/accounts/{clientId}/disable",
            "POST /api/operations/accounts/{clientId}/enable",
            "POST /api/operations/dead-letters/{view}/{documentId}/retry",
            "POST /api/operations/misstatements/{subjectId}/correction",
            "POST /api/operations/refused-scans/{id}/settle",
            "POST /api/operations/timers/rebuild",
            "POST /api/operations/unreadable-events/{position}/settlement",
            "POST /api/operations/views/{view}/rebuild");

    /** A secret or a key that was made is told once: who did not get it makes another. An account's name is taken once. */
    private static final Set<String> MADE = Set.of(
            "POST /api/accounts/{clientId}/keys",
            "POST /api/operations/accounts",
            "POST /api/operations/accounts/{clientId}/rotate-secret",
            "POST /api/operations/token-keys/replace",
            "POST /api/operations/token-keys/rotate");

    /** What is ended by its name, and what is over already stays so. */
    private static final Set<String> ENDED =
            Set.of("DELETE /api/consignees/{id}", "POST /api/accounts/{clientId}/keys/{keyId}/revoke");

    /** Whoever looks again has looked twice, and both are told. */
    private static final Set<String> TOLD = Set.of("POST /api/consignees/{id}/looks");

    /** Nobody's money or goods: a clock for trials, and a reckoning that is begun anew or thrown away. */
    private static final Set<String> TRIALS = Set.of(
            "POST /api/operations/clock/advance", "POST /audit/v1/rehearsals", "DELETE /audit/v1/rehearsals/{id}");

    /** Answers what would be done, and does nothing. */
    private static final Set<String> LOOKS = Set.of("POST /api/imports/orders/preview");

    @Test
    void what_changes_something_asks_for_a_version_or_a_key() {
        assertThat(unguarded())
                .isEqualTo(Stream.of(NOTICES, SHOWN, CONFIRMED, TOLD_AGAIN, OPERATED, MADE, ENDED, TOLD, TRIALS, LOOKS)
                        .flatMap(Set::stream)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Set<String> unguarded() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        return scanner.findCandidateComponents(EVERYWHERE).stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .flatMap(controller -> Arrays.stream(controller.getDeclaredMethods()))
                .filter(not(EveryChangeIsGuardedTest::isGuarded))
                .flatMap(EveryChangeIsGuardedTest::changes)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> changes(Method handler) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(handler, RequestMapping.class);
        return mapping == null
                ? Stream.empty()
                : Arrays.stream(mapping.method())
                        .filter(method -> method != RequestMethod.GET)
                        .flatMap(method -> Arrays.stream(mapping.path()).map(path -> method + " " + path));
    }

    private static boolean isGuarded(Method handler) {
        return Arrays.stream(handler.getParameters())
                .anyMatch(parameter -> parameter.isAnnotationPresent(IfMatch.class)
                        || parameter.isAnnotationPresent(IdempotencyKey.class)
                        || isKeyThatMayBeLeftOut(parameter));
    }

    /** A file that is sent without one is another import. */
    private static boolean isKeyThatMayBeLeftOut(Parameter parameter) {
        var header = AnnotatedElementUtils.findMergedAnnotation(parameter, RequestHeader.class);
        return header != null && header.name().equals(CreationKey.HEADER);
    }
}
