package one.nexus.integrations.meta;

import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.Request;
import okhttp3.RequestBody;
import one.nexus.integrations.json.Json;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call of the Graph API before it has a server and a token.
 *
 * @param method {@code GET}, {@code POST} or {@code DELETE}
 * @param path   what it is about: {@code 106540352242922}, {@code messages}
 * @param query  its parameters
 * @param body   what it carries when it tells something
 * @param upload the file it carries: then it is a form, and each part of the body is a field of it
 */
public record GraphCall(String method, List<String> path, Map<String, String> query, Map<String, Object> body,
        Optional<Upload> upload) {

    private static final MediaType JSON = MediaType.get("application/json");

    /**
     * The bytes of a file.
     *
     * @param field the field in which they are
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over once, compared by nobody
    public record Upload(String field, String fileName, String mimeType, byte[] bytes) {
        @Override
        public String toString() {
            return "Upload[" + field + ", " + mimeType + ", " + bytes.length + "]";
        }
    }

    /** Asks. */
    public static GraphCall get(Map<String, String> query, String... path) {
        return new GraphCall("GET", List.of(path), query, Map.of(), Optional.empty());
    }

    /** Tells. */
    public static GraphCall post(Map<String, Object> body, String... path) {
        return new GraphCall("POST", List.of(path), Map.of(), body, Optional.empty());
    }

    /** Hands a file over. */
    public static GraphCall upload(Map<String, Object> fields, Upload file, String... path) {
        return new GraphCall("POST", List.of(path), Map.of(), fields, Optional.of(file));
    }

    /** Takes away. */
    public static GraphCall delete(String... path) {
        return new GraphCall("DELETE", List.of(path), Map.of(), Map.of(), Optional.empty());
    }

    /** The same with one more parameter. */
    public GraphCall asking(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(query);
        more.put(name, value);
        return new GraphCall(method, path, more, body, upload);
    }

    Request at(HttpUrl base, MetaToken token) {
        HttpUrl.Builder address = base.newBuilder();
        path.forEach(address::addPathSegment);
        query.forEach(address::addQueryParameter);
        Request.Builder request = new Request.Builder().url(address.build()).header("Accept", "application/json")
                .header("Authorization", "Bearer " + token.value());
        if (method.equals("POST")) {
            return request.post(upload.<RequestBody>map(file -> form(body, file))
                    .orElseGet(() -> RequestBody.create(Json.write(body), JSON))).build();
        }
        return request.method(method, null).build();
    }

    private static MultipartBody form(Map<String, Object> fields, Upload file) {
        MultipartBody.Builder form = new MultipartBody.Builder().setType(MultipartBody.FORM);
        fields.forEach((name, value) -> form.addFormDataPart(name, value instanceof String text
                ? text
                : new String(Json.write(value), StandardCharsets.UTF_8)));
        return form.addFormDataPart(file.field(), file.fileName(),
                RequestBody.create(file.bytes(), MediaType.parse(file.mimeType()))).build();
    }
}
