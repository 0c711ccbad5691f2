package market.sourcing.infra.automation;

import java.util.stream.Stream;
import market.sourcing.domain.Automation;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.timers.DueHandler;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;

/** All automations, each a bean of its own. */
final class TimedAutomations implements BeanRegistrar {
    @Override
    public void register(BeanRegistry registry, Environment environment) {
        Stream.of(Automation.values())
                .forEach(each -> registry.registerBean(
                        each.name(),
                        DueHandler.class,
                        bean -> bean.supplier(context -> new Timed(each, context.bean(Commands.class)))));
    }
}
