package market.sourcing.api.imports.catalogue;

import java.util.Optional;
import market.sourcing.api.security.embedded.DemoAccounts;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.files.DataFolder;
import market.sourcing.infra.imports.catalogue.CatalogueLoader;
import market.sourcing.infra.imports.run.ImportIntake;
import market.sourcing.infra.imports.run.ImportRuns;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Loads the catalogue into embedded stores, and elsewhere where {@code sourcing.catalogue.load} asks for it. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    /**
     * The loader, at rest where the catalogue is not wanted.
     *
     * @param load whether to load it; unset means where the stores are embedded
     * @param owner the account that owns the catalogue's demo factories; unset means the demo account for factories
     */
    @Bean
    CatalogueLoader catalogueLoader(
            @Value("classpath:catalogue/offers.ndjson") Resource catalogue,
            @Value("${sourcing.catalogue.load:#{null}}") @Nullable Boolean load,
            @Value("${sourcing.catalogue.owner:}") String owner,
            ObjectProvider<DataFolder> embedded,
            ObjectProvider<DemoAccounts> accounts,
            ImportIntake intake,
            ImportRuns runs) {
        var demo = Optional.ofNullable(accounts.getIfAvailable())
                .map(known -> known.of(Role.FACTORY).account());
        boolean wanted = load == null ? embedded.getIfAvailable() != null : load;
        return new CatalogueLoader(
                wanted, catalogue, owner.isBlank() ? demo : Optional.of(new AccountId(owner)), intake, runs);
    }
}
