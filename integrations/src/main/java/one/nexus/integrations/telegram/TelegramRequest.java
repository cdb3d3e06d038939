package one.nexus.integrations.telegram;

import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.Request;
import okhttp3.RequestBody;
import one.nexus.integrations.json.Json;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A call of the Bot API before it has an address, for that has the token in it.
 *
 * @param method      {@code sendMessage}
 * @param parameters  what it is asked with
 * @param upload      the file it carries, if any: then the call is a form, otherwise JSON
 * @param carriesFile whether Telegram takes in a file before it answers, from the call or from an address in it
 */
record TelegramRequest(String method, Map<String, Object> parameters, Optional<Upload> upload, boolean carriesFile) {

    private static final MediaType JSON = MediaType.get("application/json");

    /**
     * The bytes of a file.
     *
     * @param field the parameter in whose place they are
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over once, compared by nobody
    record Upload(String field, String fileName, String mimeType, byte[] bytes) {}

    static TelegramRequest of(String method, Map<String, Object> parameters) {
        return new TelegramRequest(method, parameters, Optional.empty(), false);
    }

    /** The same for another chat. */
    TelegramRequest to(String chatKey) {
        Map<String, Object> moved = new LinkedHashMap<>(parameters);
        moved.put("chat_id", TelegramId.parameter(chatKey));
        return new TelegramRequest(method, moved, upload, carriesFile);
    }

    Request at(HttpUrl address) {
        RequestBody body = upload.<RequestBody>map(this::form)
                .orElseGet(() -> RequestBody.create(Json.write(parameters), JSON));
        return new Request.Builder().url(address).header("Accept", "application/json").post(body).build();
    }

    private MultipartBody form(Upload file) {
        MultipartBody.Builder form = new MultipartBody.Builder().setType(MultipartBody.FORM);
        parameters.forEach((name, value) -> form.addFormDataPart(name, written(value)));
        return form.addFormDataPart(file.field(), file.fileName(),
                RequestBody.create(file.bytes(), MediaType.parse(file.mimeType()))).build();
    }

    /** In a form, what is not a word or a number is JSON. */
    private static String written(Object value) {
        return value instanceof Map<?, ?> ? new String(Json.write(value), StandardCharsets.UTF_8) : value.toString();
    }
}
