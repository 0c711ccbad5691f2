package market.sourcing.api.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an empty body is told to lack is what the description says is required. */
class RequiredFieldsE2E {
    private static final Set<String> NOT_THEIRS = Set.of("401", "403", "404", "-");

    /** What is needed depends on what is there: an order has lines or a quote, a parcel has a number or neither that nor lines. */
    private static final Set<String> EITHER = Set.of("POST /api/orders", "POST /api/orders/{id}/hand-over");

    @Test
    void what_is_described_as_required_is_what_an_empty_body_lacks() {
        var scene = new AuthorisationScene();
        var contract = AsDescribed.contract();
        var otherwise = new ArrayList<String>();
        for (var row : AuthorisationMatrixE2E.read()) {
            var described = contract.body(row.method(), row.pattern());
            if (described.isMissingNode() || theirs(row).isEmpty() || EITHER.contains(row.operation())) {
                continue;
            }
            var empty = new EmptyBody(contract, described);
            var lacking = lacking(row, scene, empty);
            if (!empty.required().equals(lacking)) {
                otherwise.add(row.operation() + " lacks " + lacking + " and is described to need " + empty.required());
            }
        }
        assertThat(otherwise).as(() -> String.join("\n", otherwise)).isEmpty();
    }

    private static Set<String> lacking(AuthorisationRow row, AuthorisationScene scene, EmptyBody empty) {
        return theirs(row).stream()
                .map(who -> who.send(
                        row.method(),
                        scene.address(row.pattern()) + scene.filled(row.query()),
                        BodyPublishers.ofString(empty.json()),
                        "If-Match",
                        "*",
                        "Idempotency-Key",
                        UUID.randomUUID().toString(),
                        "Content-Type",
                        "application/json"))
                .map(RequiredFieldsE2E::lacking)
                .filter(fields -> !fields.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    private static List<Client> theirs(AuthorisationRow row) {
        return IntStream.range(0, AuthorisationRow.EVERYBODY.size())
                .filter(i -> !NOT_THEIRS.contains(row.statuses().get(i)))
                .mapToObj(AuthorisationRow.EVERYBODY::get)
                .toList();
    }

    private static Set<String> lacking(Answer answer) {
        if (answer.status() != 400) {
            return Set.of();
        }
        return answer.errors().stream()
                .filter(error -> error.endsWith(": REQUIRED"))
                .map(error -> error.substring(0, error.indexOf(':')))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
