package market.sourcing.bench.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one benchmark gave.
 *
 * @param failure why it gave nothing, or null
 */
public record Part(
        String benchmark,
        double loadBefore,
        double seconds,
        List<Figure> figures,
        @Nullable String failure) {}
