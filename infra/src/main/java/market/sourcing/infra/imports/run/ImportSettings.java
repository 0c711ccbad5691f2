package market.sourcing.infra.imports.run;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of imports, under {@code sourcing.imports}.
 *
 * @param mostBytes of one file, unpacked: some ten million offers
 * @param mostRatio unpacked bytes to packed ones: rows pack to a tenth, at best to a fortieth; deflate goes up to 1,032
 * @param ratioGrace unpacked bytes of a file before the ratio is asked for
 * @param mostBlankInARow blank lines one after another
 * @param mostBlank blank lines of a file that has fewer rows than these
 * @param mostRefused rows refused before a file is ended of which nine in ten are refused
 * @param mostLineBytes of one row; a longer line is passed over and reported
 * @param windowRows rows between two checkpoints
 * @param windowBytes of lines between two checkpoints, whichever comes first
 * @param concurrency rows of offers applied at the same time
 * @param turn how long one file is applied while others wait
 * @param accountFiles files of one account that are received or wait, at once
 * @param accountBytes the same, unpacked bytes on disk
 * @param files files of everybody that are received or wait, at once
 * @param bytes the same, unpacked bytes on disk
 */
@ConfigurationProperties("sourcing.imports")
public record ImportSettings(
        @DefaultValue("8GB") DataSize mostBytes,
        @DefaultValue("100") long mostRatio,
        @DefaultValue("16MB") DataSize ratioGrace,
        @DefaultValue("1000") long mostBlankInARow,
        @DefaultValue("10000") long mostBlank,
        @DefaultValue("1000") long mostRefused,
        @DefaultValue("1MB") DataSize mostLineBytes,
        @DefaultValue("256") int windowRows,
        @DefaultValue("8MB") DataSize windowBytes,
        @DefaultValue("8") int concurrency,
        @DefaultValue("3s") Duration turn,
        @DefaultValue("20") int accountFiles,
        @DefaultValue("16GB") DataSize accountBytes,
        @DefaultValue("100") int files,
        @DefaultValue("32GB") DataSize bytes) {}
