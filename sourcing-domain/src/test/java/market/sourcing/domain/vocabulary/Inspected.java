package market.sourcing.domain.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.commandhandling.CommandMessageHandlingMember;
import org.axonframework.messaging.annotation.AnnotatedHandlerInspector;
import org.axonframework.messaging.annotation.ClasspathHandlerDefinition;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;

/** What the framework reads from annotations, once for all marketplaces: it takes longer than a whole history. */
final class Inspected {
    static final ParameterResolverFactory PARAMETERS = ClasspathParameterResolverFactory.forClass(Inspected.class);
    static final HandlerDefinition HANDLERS = ClasspathHandlerDefinition.forClass(Inspected.class);

    private static final Map<Class<?>, AggregateModel<?>> MODELS = new ConcurrentHashMap<>();

    private static final Map<Class<?>, List<Handling>> HANDLING = new ConcurrentHashMap<>();

    /** A method that takes one kind of command. */
    record Handling(String command, MessageHandlingMember<? super Object> method) {}

    private Inspected() {}

    @SuppressWarnings("unchecked") // a type's model is put in under the type itself
    static <T> AggregateModel<T> model(Class<T> type) {
        return (AggregateModel<T>) MODELS.computeIfAbsent(
                type, it -> AnnotatedAggregateMetaModelFactory.inspectAggregate(it, PARAMETERS, HANDLERS));
    }

    /** The methods of a stateless handler. */
    static List<Handling> handling(Class<?> handler) {
        return HANDLING.computeIfAbsent(
                handler,
                type -> AnnotatedHandlerInspector.<Object>inspectType(type, PARAMETERS, HANDLERS)
                        .getHandlers(type)
                        .map(Inspected::handling)
                        .toList());
    }

    private static Handling handling(MessageHandlingMember<? super Object> method) {
        return new Handling(
                method.unwrap(CommandMessageHandlingMember.class).orElseThrow().commandName(), method);
    }
}
