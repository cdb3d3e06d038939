package one.nexus.hub.platform.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.filter.ConditionalFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import one.nexus.hub.platform.crypto.Signatures;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Does a POST that names itself with {@code Idempotency-Key} once, however often a caller that heard no answer sends it: the
 * first answer is repeated for a day. A failure of the hub (5xx) is not kept. Bodies above {@value #LARGEST} bytes, and those
 * of no stated length, are done as if they had no key.
 */
@ServerFilter("/api/**")
final class IdempotencyFilter implements Ordered, ConditionalFilter {

    static final int LARGEST = 64 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyFilter.class);
    private static final String HEADER = "Idempotency-Key";
    private static final String ATTRIBUTE = "nexus.repeatable";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final FirstAnswers answers;
    private final Signatures signatures;
    private final JsonMapper json;

    IdempotencyFilter(FirstAnswers answers, Signatures signatures, JsonMapper json) {
        this.answers = answers;
        this.signatures = signatures;
        this.json = json;
    }

    /** Asked in the event loop: a request that does not name itself changes no thread for it. */
    @Override
    public boolean isEnabled(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.POST && request.getHeaders().contains(HEADER);
    }

    /** The answer to a repeated request, or nothing for one that is to be done. */
    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> admit(HttpRequest<?> request) {
        Optional<Repeatable> repeatable = repeatable(request);
        if (repeatable.isEmpty()) {
            return null;
        }
        return switch (answers.admit(repeatable.get())) {
            case Admission.First ignored -> {
                request.setAttribute(ATTRIBUTE, repeatable.get());
                yield null;
            }
            case Admission.Repeated repeated -> again(repeated.answer());
            case Admission.InProgress ignored -> Problems.of(request, HttpStatus.CONFLICT, "in-progress")
                    .header("Retry-After", "1");
            case Admission.Reused ignored -> Problems.of(request, HttpStatus.UNPROCESSABLE_ENTITY,
                    "idempotency-key-reused");
        };
    }

    private Optional<Repeatable> repeatable(HttpRequest<?> request) {
        Optional<String> key = request.getHeaders().findFirst(HEADER);
        Optional<Caller> caller = CallerPrincipal.of(request);
        if (key.isEmpty() || caller.isEmpty()) {
            return Optional.empty();
        }
        if (!KEY.matcher(key.get()).matches()) {
            throw new Malformed("idempotency-key");
        }
        return body(request).map(body -> new Repeatable(caller.get(), "POST " + request.getPath(), key.get(),
                fingerprint(body)));
    }

    /** A copy; the route reads the body itself. */
    private static Optional<byte[]> body(HttpRequest<?> request) {
        if (!(request instanceof ServerHttpRequest<?> received)) {
            return Optional.empty();
        }
        ByteBody body = received.byteBody();
        long length = body.expectedLength().orElse(Long.MAX_VALUE);
        if (length > LARGEST) {
            return Optional.empty();
        }
        try (var copy = body.split(ByteBody.SplitBackpressureMode.FASTEST);
                var whole = copy.buffer().join()) {
            return Optional.of(whole.toByteArray());
        }
    }

    /** Not the bare hash: a short body could be guessed from it. */
    private String fingerprint(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return signatures.sign("request body", HexFormat.of().formatHex(hash)).substring(0, 21);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static HttpResponse<?> again(FirstAnswer answer) {
        MutableHttpResponse<byte[]> repeated = HttpResponse.status(HttpStatus.valueOf(answer.status()));
        repeated.header("Idempotent-Replayed", "true");
        return answer.body().isEmpty()
                ? repeated
                : repeated.contentType(answer.mediaType()).body(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    /** Keeps the answer of a request that was admitted as the first. */
    @ResponseFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void keep(HttpRequest<?> request, MutableHttpResponse<?> response) {
        Optional<Repeatable> repeatable = request.getAttribute(ATTRIBUTE, Repeatable.class);
        if (repeatable.isEmpty()) {
            return;
        }
        Optional<FirstAnswer> answer = response.code() < 500 ? answer(response) : Optional.empty();
        answer.ifPresentOrElse(first -> answers.keep(repeatable.get(), first),
                () -> answers.forget(repeatable.get()));
    }

    private Optional<FirstAnswer> answer(MutableHttpResponse<?> response) {
        String type = response.getContentType().map(MediaType::toString).orElse(MediaType.APPLICATION_JSON);
        try {
            return Optional.of(new FirstAnswer(response.code(), type, text(response.body())));
        } catch (IOException notJson) {
            LOG.debug("An answer cannot be kept for repetition", notJson);
            return Optional.empty();
        }
    }

    private String text(@Nullable Object body) throws IOException {
        return switch (body) {
            case null -> "";
            case CharSequence text -> text.toString();
            case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
            default -> new String(json.writeValueAsBytes(body), StandardCharsets.UTF_8);
        };
    }

    /** After the caller is known and has not asked too often. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after() + 10;
    }
}
