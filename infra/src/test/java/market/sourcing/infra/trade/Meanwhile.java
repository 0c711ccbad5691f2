package market.sourcing.infra.trade;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import market.sourcing.infra.commands.DomainRegistration;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.config.Configurer;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Lets something happen elsewhere between a node's decision and its append. */
final class Meanwhile implements DomainRegistration, MessageHandlerInterceptor<CommandMessage<?>> {
    private final AtomicReference<Runnable> next = new AtomicReference<>(Meanwhile::nothing);

    private static void nothing() {}

    /** Once: while the next command that is decided on is not yet written down. */
    void happens(Runnable elsewhere) {
        next.set(elsewhere);
    }

    @Override
    @SuppressWarnings("resource") // the registration lives as long as the node
    public void register(Configurer configurer) {
        configurer.onInitialize(node -> node.onStart(() -> node.commandBus().registerHandlerInterceptor(this)));
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain) throws Exception {
        var answer = chain.proceed();
        // On a thread of its own: on this one it would be part of the decision.
        CompletableFuture.runAsync(next.getAndSet(Meanwhile::nothing)).join();
        return answer;
    }
}
