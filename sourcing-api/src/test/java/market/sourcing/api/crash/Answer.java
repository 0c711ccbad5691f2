package market.sourcing.api.crash;

import tools.jackson.databind.JsonNode;

/** What the marketplace answered. */
record Answer(int status, JsonNode body) {
    boolean isGood() {
        return status / 100 == 2;
    }

    String text(String field) {
        return body.path(field).asString();
    }
}
