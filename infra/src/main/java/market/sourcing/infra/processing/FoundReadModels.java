package market.sourcing.infra.processing;

import market.sourcing.projections.view.Projector;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Every projector, and whoever answers queries: to be there is to be taken, and none of them knows of Spring. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = FoundReadModels.PROJECTIONS,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        useDefaultFilters = false,
        includeFilters = {
            @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Projector.class),
            @Filter(type = FilterType.REGEX, pattern = ".*Handler")
        })
class FoundReadModels {
    static final String PROJECTIONS = "market.sourcing.projections";
}
