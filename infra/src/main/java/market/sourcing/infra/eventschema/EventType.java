package market.sourcing.infra.eventschema;

/**
 * What an event is called in the log.
 *
 * @param name stable for good, whatever becomes of the class: {@code sourcing.factory.FactoryOnboarded}
 * @param revision of the payload's shape that is written now; older ones are brought up to it by upcasters
 */
public record EventType(String name, String revision, Class<? extends Record> event) {

    static EventType of(String name, String revision, Class<? extends Record> event) {
        return new EventType(name, revision, event);
    }
}
