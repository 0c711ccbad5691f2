package market.sourcing.infra.feed.record;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What factories say of SKUs that other vocabularies have a word of their own for. */
public enum KnownAttribute {
    COLOR("color", "color", "colour", "颜色", "色", "màu", "màu sắc", "색상"),
    SIZE("size", "size", "尺码", "尺寸", "规格", "kích thước", "cỡ", "사이즈"),
    MATERIAL("material", "material", "材质", "面料", "chất liệu", "소재"),
    PATTERN("pattern", "pattern", "图案", "花色", "họa tiết", "무늬");

    private final String word;
    private final Set<String> names;

    KnownAttribute(String word, String... names) {
        this.word = word;
        this.names = Set.of(names);
    }

    /** What schema.org and Google Merchant call it. */
    public String word() {
        return word;
    }

    /** The first of each that is stated. */
    public static Map<KnownAttribute, String> of(Map<String, String> stated) {
        var known = new EnumMap<KnownAttribute, String>(KnownAttribute.class);
        stated.forEach((name, value) -> Arrays.stream(values())
                .filter(one -> one.names.contains(name.strip().toLowerCase(Locale.ROOT)))
                .forEach(one -> known.putIfAbsent(one, value)));
        return known;
    }
}
