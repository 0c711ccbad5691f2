package market.sourcing.embeddedmongo;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.ServerAddress;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;

/** What the server refuses or fails in, as a driver says it that was told so over the wire. */
final class Refusals {
    /** As MongoDB says it. */
    private static final int UNKNOWN = 8;

    private Refusals() {}

    static MongoException asByDriver(RuntimeException failure) {
        int code = failure instanceof MongoServerError refusal ? refusal.getCode() : UNKNOWN;
        var answer = new BsonDocument("ok", new BsonInt32(0))
                .append("errmsg", new BsonString(String.valueOf(failure.getMessage())))
                .append("code", new BsonInt32(code));
        var said = code == ReopeningBackend.ENDING
                ? new MongoNodeIsRecoveringException(answer, new ServerAddress())
                : new MongoCommandException(answer, new ServerAddress());
        said.initCause(failure);
        return said;
    }
}
