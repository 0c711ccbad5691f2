package market.sourcing.infra.processing;

import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Accounts belong to the branch that their id's last character tells.
 *
 * @param trail the positions of all events of the account's own folded in, in the order they were folded in
 * @param honours of its branch
 */
public record Account(@BsonId String id, long balance, String label, List<Long> trail, String branch, long honours) {

    public Account(String id, long balance, String label, List<Long> trail) {
        this(id, balance, label, trail, branchOf(id), 0);
    }

    public static String branchOf(String id) {
        return (id.charAt(id.length() - 1) & 1) == 0 ? "even" : "odd";
    }
}
