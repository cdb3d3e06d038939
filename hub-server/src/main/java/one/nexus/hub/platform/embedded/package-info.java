/**
 * The servers the hub brings with it: PostgreSQL 16 in processes of its own, the AMQP broker and the S3 endpoint inside
 * the hub. Each one is started only when the environment gives no address for it. Their data lives in the home folder
 * and survives restarts and {@code kill -9}; all of them listen on this machine only, with passwords of their own.
 */
@NullMarked
package one.nexus.hub.platform.embedded;

import org.jspecify.annotations.NullMarked;
