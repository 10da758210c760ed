#!/usr/bin/env bash
# Makes the topics of topics.txt; what is there already stays as it is.
set -euo pipefail
kafka_topics="${KAFKA_TOPICS:-/opt/kafka/bin/kafka-topics.sh}"
file="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/topics.txt"
grep -v '^#' "$file" | while read -r name partitions settings; do
    arguments=()
    for setting in $settings; do arguments+=(--config "$setting"); done
    "$kafka_topics" --bootstrap-server "$BROKERS" --create --if-not-exists --topic "$name" --partitions "$partitions" \
        --replication-factor "$REPLICAS" "${arguments[@]}" --config "min.insync.replicas=$MIN_IN_SYNC" < /dev/null
done
