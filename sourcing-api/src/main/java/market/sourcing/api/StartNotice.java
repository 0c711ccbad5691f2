package market.sourcing.api;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import market.sourcing.api.security.embedded.DemoAccounts;
import market.sourcing.domain.shared.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the marketplace where it is and how to come in. */
@Component
class StartNotice {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Optional<DemoAccounts> accounts;
    private final HealthIndicator readModels;
    private final PrintStream terminal;
    private final boolean wanted;

    StartNotice(
            ObjectProvider<DemoAccounts> accounts,
            @Qualifier("readModelsHealthIndicator") HealthIndicator readModels,
            @Value("${sourcing.start-notice:true}") boolean wanted) {
        this.accounts = Optional.ofNullable(accounts.getIfAvailable());
        this.readModels = readModels;
        this.terminal = System.out;
        this.wanted = wanted;
    }

    /** Waits for the read models, which are still being built when the web server is up: who is told to look should see. */
    @EventListener
    void started(ApplicationReadyEvent event) {
        if (wanted
                && event.getApplicationContext() instanceof WebServerApplicationContext web
                && web.getWebServer() != null) {
            var port = web.getWebServer().getPort();
            Thread.ofVirtual().name("start-notice").start(() -> {
                while (event.getApplicationContext().isActive() && !areReady()) {
                    LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
                }
                if (event.getApplicationContext().isActive()) {
                    terminal.println(text("http://localhost:" + port));
                    terminal.flush();
                }
            });
        }
    }

    private boolean areReady() {
        return Optional.ofNullable(readModels.health())
                .filter(health -> Status.UP.equals(health.getStatus()))
                .isPresent();
    }

    private String text(String address) {
        var text = new StringBuilder("\nSourcing is ready to take orders.\n\n");
        line(text, "API", address + "/api/listings");
        line(text, "Docs", address + "/swagger-ui.html");
        accounts.ifPresent(known -> demo(text, address, known));
        return text.toString();
    }

    /** Secrets are shown once: terminals are logs as often as not. */
    private static void demo(StringBuilder text, String address, DemoAccounts accounts) {
        if (!accounts.made()) {
            text.append("\nDemo accounts and their secrets are in the data folder, demo-accounts.json.\n");
            return;
        }
        text.append(
                "\nDemo accounts of this installation (from now on in the data folder only, demo-accounts.json):\n\n");
        for (var account : accounts.all()) {
            text.append("  %-10s%-18s%s%n".formatted(account.role(), account.clientId(), account.clientSecret()));
        }
        var buyer = accounts.of(Role.BUYER);
        text.append("\nA token for the buyer:\n\n")
                .append("  curl -s -u '%s:%s' -d grant_type=client_credentials %s/oauth2/token%n"
                        .formatted(buyer.clientId(), buyer.clientSecret(), address));
    }

    private static void line(StringBuilder text, String what, String where) {
        text.append("  %-10s%s%n".formatted(what, where));
    }
}
