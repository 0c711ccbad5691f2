package market.sourcing.domain.shared;

/** An aggregate with so many parts that it keeps count of what it takes in memory, sooner than have somebody look at each. */
public interface Sized {
    /** About, and rather too much than too little. */
    int bytes();
}
