package market.sourcing.api.e2e;

import java.util.List;
import java.util.random.RandomGenerator;

/** What no honest client would send, by where it is put. */
final class FuzzedValues {
    private static final String LONG = "A".repeat(5_000);

    private static final List<String> JSON = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1e400",
            "-1e-400",
            "1.0000000000000000001",
            "99999999999999999999999999",
            "20.7",
            "NaN",
            "0x10",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\\u001b[31m\\r\\n2026 INFO\"",
            "\"\\u202e义乌😀\"",
            "\"" + LONG + "\"",
            "\"2026-99-99T99:99:99Z\"",
            "\"+1000000000-01-01T00:00:00Z\"",
            "\"Infinity\"",
            "\"NO_SUCH_THING\"",
            "\"\\",
            "[]",
            "[null]",
            "{}",
            "{\"\":0}",
            "[".repeat(600) + "]".repeat(600),
            "{\"a\":".repeat(400) + "1" + "}".repeat(400),
            "9".repeat(2_000),
            "'one'",
            "/*",
            "");

    private static final List<String> IN_AN_ADDRESS = List.of(
            "%00",
            "%",
            "%zz",
            "%c3%28",
            "%ed%a0%80",
            "%2e%2e%2f",
            "..",
            ";a=b",
            "%0d%0aX:y",
            "%1b[31m",
            "a".repeat(300),
            "-1",
            "99999999999999999999",
            "none",
            "null",
            "%E4%B9%89",
            "义乌",
            "%27%20or%201=1--",
            "$where",
            "%5B%5D",
            "+",
            "*",
            "2026-01-01",
            "true");

    private static final List<String> IN_A_HEADER = List.of(
            "",
            " ",
            "鍵",
            "schlüssel",
            "\u0001",
            "\u007f",
            "\"鍵\"",
            "W/\"7\"",
            "\"-1\"",
            "\"99999999999999999999\"",
            "\"7\", \"8\"",
            "*",
            "\"",
            "a".repeat(300),
            "a".repeat(3_000),
            "t=1,v1=00",
            "t=鍵,v1=鍵",
            "t=99999999999999999999,v1=zz",
            "a b",
            "a;b=\"c",
            "null");

    private static final List<String> KINDS = List.of(
            "*/*",
            "application/*",
            "application/vnd.x+json",
            "application/*+json",
            "application/json;charset=utf-16",
            "application/json;charset=鍵",
            "application/json;charset=none",
            "application/yaml",
            "application/xml",
            "application/x-ndjson",
            "text/csv",
            "text/plain",
            "text/event-stream",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded",
            "application/octet-stream",
            "image/jpeg",
            "json",
            "/",
            "",
            "鍵/鍵",
            "application/json;;=");

    private FuzzedValues() {}

    static String json(RandomGenerator random) {
        return of(JSON, random);
    }

    static String inAnAddress(RandomGenerator random) {
        return of(IN_AN_ADDRESS, random);
    }

    static String inAHeader(RandomGenerator random) {
        return of(IN_A_HEADER, random);
    }

    static String kind(RandomGenerator random) {
        return of(KINDS, random);
    }

    static <T> T of(List<T> all, RandomGenerator random) {
        return all.get(random.nextInt(all.size()));
    }
}
