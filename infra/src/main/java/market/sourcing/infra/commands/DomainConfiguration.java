package market.sourcing.infra.commands;

import java.util.List;

/** The marketplace's aggregates and handlers, a line each. */
final class DomainConfiguration {
    static final List<DomainRegistration> ALL = List.of();

    private DomainConfiguration() {}
}
