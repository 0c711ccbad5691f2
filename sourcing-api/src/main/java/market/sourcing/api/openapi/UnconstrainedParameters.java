package market.sourcing.api.openapi;

import io.swagger.v3.oas.models.parameters.Parameter;
import java.lang.annotation.Annotation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.discoverer.SpringDocParameterNameDiscoverer;
import org.springdoc.core.extractor.MethodParameterPojoExtractor;
import org.springdoc.core.service.GenericParameterService;
import org.springdoc.core.service.RequestBodyService;
import org.springdoc.webmvc.core.service.RequestService;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;

/** Looks for no constraint annotations on parameters: theirs is a library that nothing here uses and that is not there. */
@Component
class UnconstrainedParameters extends RequestService {

    UnconstrainedParameters(
            GenericParameterService parameters,
            RequestBodyService bodies,
            SpringDocCustomizers customizers,
            SpringDocParameterNameDiscoverer names,
            MethodParameterPojoExtractor objects) {
        super(parameters, bodies, customizers, names, objects);
    }

    @Override
    public void applyBeanValidatorAnnotations(
            MethodParameter method,
            Parameter parameter,
            @Nullable List<Annotation> annotations,
            boolean isParameterObject,
            @Nullable String openapiVersion) {}
}
