package one.nexus.integrations.http;

import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import one.nexus.integrations.channel.Download;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;

/** Carries calls to a provider and knows, when one fails, whether the request had already been written. */
public final class Exchanges {

    /** A page of history with its thumbnails is a few megabytes. */
    private static final int LARGEST_ANSWER = 16 * 1024 * 1024;

    private final OkHttpClient client;
    private final OkHttpClient patient;

    /**
     * Speaks through this client.
     *
     * @param guarded a client of {@link GuardedHttp}
     */
    public Exchanges(OkHttpClient guarded) {
        client = guarded.newBuilder().addNetworkInterceptor(Exchanges::marked).build();
        // a provider converts and passes a file on before it answers
        patient = client.newBuilder().readTimeout(Duration.ofMillis(client.readTimeoutMillis() * 4L))
                .callTimeout(Duration.ofMillis(client.callTimeoutMillis() * 10L)).build();
    }

    /** Calls once and waits for the answer. */
    public Exchange exchange(Request request) {
        return exchange(client, request);
    }

    /** The same with time enough for a file. */
    public Exchange exchangeFile(Request request) {
        return exchange(patient, request);
    }

    /**
     * Opens a file.
     *
     * @param request where it is
     * @param limit   the most bytes to take
     * @param refused what a status other than success means at this provider
     */
    @SuppressWarnings("MustBeClosedChecker") // an opened file belongs to the caller
    public Download download(Request request, long limit, IntFunction<Download> refused) {
        try {
            return opened(patient.newCall(request).execute(), limit, refused);
        } catch (AddressRefused refusal) {
            return new Download.Refused(cause(refusal));
        } catch (IOException failed) {
            return new Download.Unreachable(cause(failed));
        }
    }

    private static Download opened(Response response, long limit, IntFunction<Download> refused) {
        if (response.isSuccessful() && response.body().contentLength() <= limit) {
            return new Download.Open(new LimitedFile(response, limit));
        }
        response.close();
        return response.isSuccessful() ? new Download.TooLarge(limit) : refused.apply(response.code());
    }

    private static Exchange exchange(OkHttpClient client, Request bare) {
        Written written = new Written();
        Request request = bare.newBuilder().tag(Written.class, written).build();
        try (Response response = client.newCall(request).execute()) {
            return new Exchange.Replied(response.code(), Optional.ofNullable(response.header("Retry-After")),
                    body(response));
        } catch (AddressRefused refused) {
            return new Exchange.Forbidden(cause(refused));
        } catch (IOException failed) {
            return written.happened() ? new Exchange.Unanswered(cause(failed)) : new Exchange.NotSent(cause(failed));
        }
    }

    /** The body, unless it is too large or breaks off: the status alone already tells what happened. */
    private static Optional<byte[]> body(Response response) {
        try (InputStream stream = response.body().byteStream()) {
            byte[] bytes = stream.readNBytes(LARGEST_ANSWER + 1);
            return bytes.length > LARGEST_ANSWER ? Optional.empty() : Optional.of(bytes);
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    private static Response marked(Interceptor.Chain chain) throws IOException {
        Written written = chain.request().tag(Written.class);
        if (written != null) {
            written.mark();
        }
        return chain.proceed(chain.request());
    }

    /** What went wrong, in a short sentence. */
    public static String cause(IOException failure) {
        return Optional.ofNullable(failure.getMessage()).filter(text -> !text.isBlank())
                .orElse(failure.getClass().getSimpleName());
    }

    private record Written(AtomicBoolean flag) {

        Written() {
            this(new AtomicBoolean());
        }

        void mark() {
            flag.set(true);
        }

        boolean happened() {
            return flag.get();
        }
    }
}
