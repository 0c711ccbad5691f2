package market.sourcing.api.body;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Which bodies are read and written at all, whatever else lies on the class path: a library that brings another format must not
 * open another door. Only {@link SubmittedReader} makes objects of what a client sent.
 */
@Configuration(proxyBeanMethods = false)
class BodyConverters implements WebMvcConfigurer {
    private static final List<Class<?>> OF_ANSWERS = List.of(
            ByteArrayHttpMessageConverter.class, StringHttpMessageConverter.class, ResourceHttpMessageConverter.class);

    @Override
    public void configureMessageConverters(ServerBuilder builder) {
        builder.configureMessageConvertersList(BodyConverters::keepKnown);
    }

    private static void keepKnown(List<HttpMessageConverter<?>> converters) {
        converters.removeIf(converter -> !isKnown(converter));
        converters.replaceAll(converter -> converter instanceof JacksonJsonHttpMessageConverter json
                ? new JsonAnswers(json.getMapper())
                : converter);
    }

    private static boolean isKnown(HttpMessageConverter<?> converter) {
        return converter instanceof SubmittedReader
                || converter instanceof JacksonJsonHttpMessageConverter
                || OF_ANSWERS.contains(converter.getClass());
    }
}
