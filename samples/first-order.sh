#!/usr/bin/env bash
# Walks the story of the README and the tour, from a search to a dispute file, against a marketplace that is running: their
# blocks as they stand.
# AT is where that is (http://localhost:8080), ./data its data folder. What it shows as JSON is what the API answers.
set -eu
cd "$(dirname "$0")/.."
wanted='[$]AT|[$]BUYER'
if command -v jq > /dev/null; then wanted="$wanted|^jq "; fi
eval "$(awk -v wanted="$wanted" '
    /^```bash$/ {inside = 1; block = ""; next}
    /^```$/ {if (inside && block ~ wanted) printf "%s", block; inside = 0}
    inside {block = block $0 "\n"}' README.md docs/tour.md)"
printf '\n%s %s\n' "${ORDER:?}" "${CASE:?}"
