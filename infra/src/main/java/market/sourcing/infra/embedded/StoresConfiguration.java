package market.sourcing.infra.embedded;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/** Embedded stores when none is configured, external ones when both are; one of the two is refused. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:market/sourcing/infra/stores.properties")
@Import(StoresSelector.class)
public class StoresConfiguration {}
