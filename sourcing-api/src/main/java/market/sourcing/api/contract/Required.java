package market.sourcing.api.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field without which a body is refused as {@code REQUIRED}. For the description of the API only: the component is null all the
 * same until it was read, and whoever reads the body refuses. That both say the same is tested.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Required {}
