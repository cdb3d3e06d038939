package one.nexus.hub.platform.embedded;

import one.nexus.hub.platform.settings.Secret;
import one.nexus.hub.platform.settings.StartupFault;
import one.nexus.hub.platform.settings.StorageAddress;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.jspecify.annotations.Nullable;

import java.net.URI;

/** An S3 endpoint on a folder of the home. */
final class StorageServer implements AutoCloseable {

    private static final String ACCESS_KEY = "one-nexus";
    private static final String BUCKET = "one-nexus";

    private final Home home;
    private @Nullable S3Proxy proxy;

    StorageServer(Home home) {
        this.home = home;
    }

    StorageAddress start() {
        Secret secretKey = home.password("storage");
        home.folder("files/" + BUCKET);
        S3Proxy started = S3Proxy.builder()
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, secretKey.reveal())
                .blobStore(new FilesystemNio2BlobStore(home.folder("files").toString()))
                .build();
        proxy = started;
        try {
            started.start();
        } catch (Exception failed) {
            throw fault(failed);
        }
        return new StorageAddress("http://127.0.0.1:" + started.getPort(), ACCESS_KEY, secretKey, BUCKET);
    }

    private StartupFault fault(Exception cause) {
        var fault = new StartupFault("The embedded file storage could not start on %s. "
                .formatted(home.path("files")) + "Give the address of an S3 storage in NEXUS_S3_URL.");
        fault.initCause(cause);
        return fault;
    }

    @Override
    public void close() throws Exception {
        S3Proxy started = proxy;
        if (started != null) {
            started.stop();
        }
    }
}
