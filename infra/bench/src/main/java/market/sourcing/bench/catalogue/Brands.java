package market.sourcing.bench.catalogue;

import java.util.random.RandomGenerator;

/** The rare words: thousands of invented brand names, of which a title carries one. */
final class Brands {
    static final int COUNT = 4_000;

    private static final String[] SYLLABLES = {
        "zhong", "li", "mao", "xin", "hua", "yue", "bo", "tai", "ren", "jia", "mei", "fan", "qi", "lan", "dou", "shi",
    };
    private static final String CHARACTERS = "忠丽茂欣桦悦博泰仁嘉美帆琪岚斗石";

    private final Skew skew = new Skew(COUNT);

    Word draw(RandomGenerator random) {
        return brand(skew.rank(random));
    }

    /** Three syllables of 16 give 4,096 different names. */
    private static Word brand(int number) {
        int first = number & 15;
        int second = number >> 4 & 15;
        int third = number >> 8 & 15;
        return new Word(
                "" + CHARACTERS.charAt(first) + CHARACTERS.charAt(second) + CHARACTERS.charAt(third),
                SYLLABLES[first] + SYLLABLES[second] + SYLLABLES[third]);
    }
}
