package market.sourcing.api.imports.run;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of imports, under {@code sourcing.imports}.
 *
 * @param mostBytes of one file, unpacked
 * @param mostLineBytes of one row; a longer line is passed over and reported
 * @param windowRows rows between two checkpoints
 * @param windowBytes of lines between two checkpoints, whichever comes first
 * @param concurrency rows of offers applied at the same time
 */
@ConfigurationProperties("sourcing.imports")
public record ImportSettings(
        @DefaultValue("64GB") DataSize mostBytes,
        @DefaultValue("1MB") DataSize mostLineBytes,
        @DefaultValue("256") int windowRows,
        @DefaultValue("8MB") DataSize windowBytes,
        @DefaultValue("8") int concurrency) {}
