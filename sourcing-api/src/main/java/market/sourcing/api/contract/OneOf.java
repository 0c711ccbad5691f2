package market.sourcing.api.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text, or a list of texts, that is always one of these words. For the description of the API; that it is so is tested. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface OneOf {
    Class<? extends Enum<?>> value();

    /** Whether they are written in small letters. */
    boolean small() default false;

    /** Words beside those of the enumeration. */
    String[] also() default {};
}
