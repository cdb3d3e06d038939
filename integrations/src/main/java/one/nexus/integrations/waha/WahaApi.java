package one.nexus.integrations.waha;

import okhttp3.OkHttpClient;
import one.nexus.integrations.http.Exchanges;

import java.time.Clock;

/**
 * Everything a hub asks one WAHA server about one session. Calls block; none throws for what the server does.
 *
 * @param sessions the session and its pairing
 * @param messages sending and history
 * @param contacts people and chats
 * @param media    files
 */
public record WahaApi(WahaSessions sessions, WahaMessages messages, WahaContacts contacts, WahaMedia media) {

    /**
     * The server and session behind this connection.
     *
     * @param guarded a client of {@link one.nexus.integrations.http.GuardedHttp}
     */
    public static WahaApi of(OkHttpClient guarded, WahaConnection connection, Clock clock) {
        return of(new Exchanges(guarded), connection, clock);
    }

    static WahaApi of(Exchanges http, WahaConnection connection, Clock clock) {
        WahaCalls calls = new WahaCalls(http, connection, clock);
        WahaMessages messages = new WahaMessages(calls);
        WahaMedia media = new WahaMedia(calls, messages);
        return new WahaApi(new WahaSessions(calls), messages, new WahaContacts(calls, media), media);
    }
}
