package market.sourcing.api.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.domain.shared.RefusalCode;

/**
 * The reasons of its own that an operation has to say no. What all operations of a kind have in common is not named. That nothing is
 * refused for another reason is tested.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Refuses {
    RefusalCode[] value() default {};

    ApiCode[] api() default {};
}
