package market.sourcing.infra.processing;

import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/** @param trail the positions of all events folded in, in the order they were folded in */
public record Account(@BsonId String id, long balance, String label, List<Long> trail) {}
