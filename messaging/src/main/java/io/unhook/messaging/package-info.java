/**
 * How nothing gets lost between a service's database and Kafka: the outbox and its relay, once-per-event consuming, dead
 * letters, and due work. The rules and the measurements behind them: {@code docs/delivery.md}.
 */
package io.unhook.messaging;
