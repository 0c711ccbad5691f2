package market.sourcing.api.actions;

import java.util.function.Function;

/**
 * A request that changes a thing, and the command that it comes to. What else the request states is chosen so that nothing can be
 * wrong with it: it is the client's to choose, and would be refused for its own sake.
 *
 * @param path as the API's description has it
 */
public record Verb<T extends Subject>(String path, Function<T, Object> command) {
    private static final String POST = "POST";

    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Nothing is changed by another. */
    public String method() {
        return POST;
    }

    String pathOf(T subject) {
        var filled = path;
        for (var name : subject.names().entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", name.getValue());
        }
        return filled;
    }
}
