package market.sourcing.infra.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;

/** A document and where it is kept. */
record Placed(int position, Document document) {}
