package market.sourcing.api.e2e;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the marketplace answered. */
record Answer(HttpResponse<String> http) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    int status() {
        return http.statusCode();
    }

    JsonNode body() {
        return JSON.readTree(http.body());
    }

    String text(String pointer) {
        return body().at(pointer).asString();
    }

    long number(String pointer) {
        return body().at(pointer).asLong();
    }

    String code() {
        return text("/code");
    }

    long version() {
        return number("/version");
    }

    String id() {
        return text("/id");
    }

    @Nullable
    String header(String name) {
        return http.headers().firstValue(name).orElse(null);
    }

    /** The faulty fields as "field: code". */
    List<String> errors() {
        var errors = new ArrayList<String>();
        for (var error : body().at("/errors")) {
            errors.add(error.at("/field").asString() + ": " + error.at("/code").asString());
        }
        return errors;
    }
}
