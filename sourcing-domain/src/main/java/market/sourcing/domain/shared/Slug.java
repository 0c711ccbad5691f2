package market.sourcing.domain.shared;

import java.util.regex.Pattern;

/** A name for machines and people alike: lower-case letters, digits and hyphens between them. */
public final class Slug {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*+");

    private Slug() {}

    /**
     * The slug itself when it is one.
     *
     * @throws Refused {@link RefusalCode#INVALID_VALUE} naming the field
     */
    public static String checked(String field, String slug, int most) {
        if (slug.length() > most || !SHAPE.matcher(slug).matches()) {
            throw Refused.invalid(field, "This is lower-case letters, digits and hyphens, at most " + most + ".");
        }
        return slug;
    }
}
