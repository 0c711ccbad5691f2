package market.sourcing.api.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;

/** Holds what the marketplace answers against its own description. */
final class AsDescribed {
    private static final Pattern DESCRIBED = Pattern.compile("/(api|audit)/");

    private AsDescribed() {}

    static Contract contract() {
        return Described.CONTRACT;
    }

    static HttpResponse<String> held(HttpRequest request, HttpResponse<String> answer) {
        if (DESCRIBED.matcher(request.uri().getPath()).lookingAt()) {
            assertThat(contract().broken(request, answer))
                    .as(() -> request + " " + answer.body())
                    .isEmpty();
        }
        return answer;
    }

    private static final class Described {
        static final Contract CONTRACT =
                new Contract(Client.NOBODY.get("/v3/api-docs").body());
    }
}
