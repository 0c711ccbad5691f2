package market.sourcing.domain.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What an event is called in the log. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StoredAs {
    /** Stable for good, whatever becomes of the class: {@code sourcing.factory.FactoryOnboarded}. */
    String value();

    /** Of the payload's shape that is written now; older ones are brought up to it by upcasters. */
    int revision() default 1;
}
