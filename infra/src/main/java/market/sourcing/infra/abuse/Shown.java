package market.sourcing.infra.abuse;

/** Where a file was shown. */
record Shown(String sha256, String caseId, String event) {}
