package market.sourcing.infra.automation;

import market.sourcing.domain.WriteModel;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.timers.DueHandler;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;

/** All automations, each a bean of its own. */
final class TimedAutomations implements BeanRegistrar {
    @Override
    public void register(BeanRegistry registry, Environment environment) {
        WriteModel.AUTOMATIONS.forEach(each -> registry.registerBean(
                "when " + each.kind(),
                DueHandler.class,
                bean -> bean.supplier(context -> new Timed(each, context.bean(Commands.class)))));
    }
}
