package market.sourcing.infra.imports.order.profile;

import java.util.List;

/** Codes, or patterns of them: * stands for any characters, ? for one. Capitals and small letters are the same. */
public record CodeGlobs(List<String> globs) {
    public CodeGlobs {
        globs = globs.stream().map(BookCode::folded).toList();
    }

    /** @param code folded to capitals */
    public boolean match(String code) {
        return globs.stream().anyMatch(glob -> matches(glob, code));
    }

    /** Goes back to the last * only: however many there are, it takes no longer than the product of both lengths. */
    private static boolean matches(String glob, String code) {
        int at = 0;
        int star = -1;
        int tried = 0;
        int seen = 0;
        while (seen < code.length()) {
            if (at < glob.length() && glob.charAt(at) == '*') {
                star = at++;
                tried = seen;
            } else if (at < glob.length() && (glob.charAt(at) == '?' || glob.charAt(at) == code.charAt(seen))) {
                at++;
                seen++;
            } else if (star >= 0) {
                at = star + 1;
                seen = ++tried;
            } else {
                return false;
            }
        }
        return glob.chars().skip(at).allMatch(rest -> rest == '*');
    }
}
