package one.nexus.hub.platform.storage;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import okhttp3.OkHttpClient;
import one.nexus.hub.platform.settings.StorageAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The one bucket of this installation. Keys are made by the hub; what they mean is their maker's. */
public final class Storage implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Storage.class);
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration SILENCE = Duration.ofSeconds(20);
    /** The largest part held in memory when the size of an object is not known beforehand. */
    private static final long PART = 10L << 20;
    private static final Set<Integer> TEMPORARY = Set.of(408, 429, 500, 502, 503, 504, 507);

    private final String bucket;
    private final OkHttpClient http;
    private final MinioClient client;
    private volatile boolean bucketMade;

    Storage(StorageAddress address) {
        bucket = address.bucket();
        http = new OkHttpClient.Builder().connectTimeout(CONNECT).readTimeout(SILENCE).writeTimeout(SILENCE)
                .followRedirects(false).build();
        client = MinioClient.builder().endpoint(address.url())
                .credentials(address.accessKey(), address.secretKey().reveal()).httpClient(http).build();
    }

    /**
     * Keeps {@code content} under {@code key}, replacing what was there; it is there whole or not at all.
     *
     * @param size in bytes, or -1 when unknown
     */
    public StorageAnswer<StoredObject> put(String key, InputStream content, long size, String mime) {
        return asked(() -> {
            requireBucket();
            long part = size < 0 ? PART : -1L;
            client.putObject(PutObjectArgs.builder().bucket(bucket).object(key).stream(content, size, part)
                    .contentType(mime).build());
            return size < 0 ? facts(key) : new StoredObject(key, size, mime);
        });
    }

    /** The bytes under {@code key}, or a part of them. The caller closes the stream. */
    public StorageAnswer<InputStream> get(String key, Optional<ByteRange> range) {
        return asked(() -> {
            var arguments = GetObjectArgs.builder().bucket(bucket).object(key);
            range.ifPresent(part -> arguments.offset(part.offset()).length(part.length()));
            return client.getObject(arguments.build());
        });
    }

    /** What is under {@code key}, without its bytes. */
    public StorageAnswer<StoredObject> stat(String key) {
        return asked(() -> facts(key));
    }

    /** Forgets what is under {@code key}; nothing being there is as good. */
    public StorageAnswer<StoredObject> delete(String key) {
        return asked(() -> {
            client.removeObject(RemoveObjectArgs.builder().bucket(bucket).object(key).build());
            return new StoredObject(key, 0, "");
        });
    }

    /** Whether the storage answers and lets the hub in, asked now. */
    public StorageAnswer<String> check() {
        return asked(() -> {
            requireBucket();
            client.bucketExists(BucketExistsArgs.builder().bucket(bucket).build());
            return bucket;
        });
    }

    private StoredObject facts(String key) throws MinioException {
        var found = client.statObject(StatObjectArgs.builder().bucket(bucket).object(key).build());
        return new StoredObject(key, found.size(), found.contentType());
    }

    private void requireBucket() throws MinioException {
        if (!bucketMade) {
            if (!client.bucketExists(BucketExistsArgs.builder().bucket(bucket).build())) {
                client.makeBucket(MakeBucketArgs.builder().bucket(bucket).build());
            }
            bucketMade = true;
        }
    }

    private interface Question<T> {

        T ask() throws MinioException;
    }

    private static <T> StorageAnswer<T> asked(Question<T> question) {
        try {
            return new StorageAnswer.Ok<>(question.ask());
        } catch (ErrorResponseException refused) {
            return refused(refused);
        } catch (MinioException away) {
            return away(away);
        } catch (IllegalStateException broken) {
            // the client wraps in it a connection that breaks off while it uploads
            if (broken.getCause() instanceof IOException) {
                return away(broken);
            }
            throw broken;
        }
    }

    private static <T> StorageAnswer<T> away(Exception cause) {
        LOG.warn("The file storage does not answer", cause);
        return new StorageAnswer.Failed<>(true, "The file storage does not answer.");
    }

    private static <T> StorageAnswer<T> refused(ErrorResponseException refused) {
        int status = refused.response().code();
        if (status == 404) {
            return new StorageAnswer.Missing<>();
        }
        LOG.warn("The file storage answered {} {}", status, refused.errorResponse().code());
        return new StorageAnswer.Failed<>(TEMPORARY.contains(status),
                "The file storage refused with status " + status + ".");
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
