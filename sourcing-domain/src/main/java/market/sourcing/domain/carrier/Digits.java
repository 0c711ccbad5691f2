package market.sourcing.domain.carrier;

/** Sums over the digits of a number that is known to have them. */
final class Digits {
    private Digits() {}

    static int at(String number, int index) {
        return number.charAt(index) - '0';
    }

    /** The sum of the first digits, each by its weight; what comes after the last weight does not count. */
    static int weighed(String number, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * at(number, i);
        }
        return sum;
    }
}
