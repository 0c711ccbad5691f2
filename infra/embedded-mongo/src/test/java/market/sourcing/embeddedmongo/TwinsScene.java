package market.sourcing.embeddedmongo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What both servers are asked, and must answer alike. */
abstract class TwinsScene {
    Twins twins;

    @BeforeEach
    void start() {
        twins = new Twins();
    }

    @AfterEach
    void stop() {
        twins.close();
    }
}
