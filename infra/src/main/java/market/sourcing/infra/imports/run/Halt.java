package market.sourcing.infra.imports.run;

/** Why a file is applied no further for now. */
enum Halt {
    END_OF_FILE,
    TURN_OVER,
    CANCELLED,
    STOPPING
}
