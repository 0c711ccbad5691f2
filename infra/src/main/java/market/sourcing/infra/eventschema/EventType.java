package market.sourcing.infra.eventschema;

import market.sourcing.domain.shared.StoredAs;

/**
 * What an event is called in the log.
 *
 * @param name stable for good, whatever becomes of the class: {@code sourcing.factory.FactoryOnboarded}
 * @param revision of the payload's shape that is written now; older ones are brought up to it by upcasters
 */
public record EventType(String name, String revision, Class<? extends Record> event) {

    /** Of an event that says it itself. */
    static EventType of(Class<? extends Record> event) {
        var stored = event.getAnnotation(StoredAs.class);
        if (stored == null) {
            throw new IllegalArgumentException("It does not say what it is stored as: " + event);
        }
        return new EventType(stored.value(), Integer.toString(stored.revision()), event);
    }
}
