package market.sourcing.infra.imports.run;

import java.util.concurrent.ExecutorService;
import market.sourcing.infra.commands.Commands;

/** What a file is applied with. */
public record ImportContext(Commands commands, ExecutorService threads) {}
