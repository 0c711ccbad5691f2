package market.sourcing.domain.carrier;

import java.util.regex.Pattern;

/** Numbers of carriers that publish no check digit: what is seen of them is their shape. */
record Shape(Pattern pattern) implements NumberFormat {

    static Shape of(String regex) {
        return new Shape(Pattern.compile(regex));
    }

    @Override
    public boolean fits(String number) {
        return pattern.matcher(number).matches();
    }
}
