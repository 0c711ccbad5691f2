package market.sourcing.bench.running;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import market.sourcing.api.SourcingApplication;

/** What is started, and with which settings. */
final class Application {
    static final Class<?> TYPE = SourcingApplication.class;

    private Application() {}

    /** @param port 0 for any that is free */
    static Map<String, String> settings(Path data, int port) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("sourcing.data", data.toString());
        settings.put("server.port", Integer.toString(port));
        settings.put("server.address", "127.0.0.1");
        settings.put("sourcing.catalogue.load", "false");
        settings.put("sourcing.start-notice", "false");
        settings.put("sourcing.limits.address-per-second", "2000000");
        settings.put("sourcing.limits.anonymous-per-second", "1000000");
        settings.put("sourcing.limits.account-per-second", "1000000");
        settings.put("sourcing.evidence.daily", "1TB");
        return settings;
    }
}
