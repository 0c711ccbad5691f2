package market.sourcing.embeddedmongo;

/** Index keys that stand for no plain value: nothing there, or a value that no condition of ours can name. */
enum Mark {
    NOTHING,
    ODD
}
