// Made from the hub's OpenAPI document by `npm run types`. Not changed by hand.

export interface paths {
    "/api/channel/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Where to go to agree; 422 names the answer that is at fault.
         * @description Where to go to agree; 422 names the answer that is at fault.
         */
        post: operations["leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channel/consents/back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the provider sends the browser afterwards.
         * @description Where the provider sends the browser afterwards. It goes on to the inbox, or to where the answers are given.
         */
        get: operations["arrive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channel/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Newest first.
         * @description Newest first.
         */
        get: operations["list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channel/dead-letters/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins it anew, with all its attempts.
         * @description Begins it anew, with all its attempts.
         */
        post: operations["retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channel/inboxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All of them, oldest first, on one page: nobody has more than a few dozen.
         * @description All of them, oldest first, on one page: nobody has more than a few dozen.
         */
        get: operations["list_1"];
        put?: never;
        /**
         * Connects a number or an account, or makes a practice number; 422 names the field that keeps it from being reached.
         * @description Connects a number or an account, or makes a practice number; 422 names the field that keeps it from being reached.
         */
        post: operations["connect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channel/inboxes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["one"];
        put?: never;
        post?: never;
        /**
         * Takes it out of use.
         * @description Takes it out of use. Its conversations stay.
         */
        delete: operations["remove"];
        options?: never;
        head?: never;
        /**
         * Renames it, or moves it to another server or key, which is tried first.
         * @description Renames it, or moves it to another server or key, which is tried first.
         */
        patch: operations["change"];
        trace?: never;
    };
    "/api/channel/inboxes/{id}/callbacks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The one that was tried last first.
         * @description The one that was tried last first.
         */
        get: operations["list_2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channel/inboxes/{id}/callbacks/{delivery}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says again what was given up.
         * @description Says again what was given up.
         */
        post: operations["again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channel/inboxes/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks the provider now whether messages can come and go.
         * @description Asks the provider now whether messages can come and go.
         */
        post: operations["check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channel/inboxes/{id}/ignored-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an inbox was delivered and deliberately left without effect, with the reasons.
         * @description What an inbox was delivered and deliberately left without effect, with the reasons.
         */
        get: operations["ignored"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channel/inboxes/{id}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes new keys; those before are good no more.
         * @description Makes new keys; those before are good no more.
         */
        post: operations["make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channel/inboxes/{id}/log-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unlinks the phone; it has to be connected anew.
         * @description Unlinks the phone; it has to be connected anew.
         */
        post: operations["logOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channel/inboxes/{id}/pairing-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The code to type on the phone instead of scanning.
         * @description The code to type on the phone instead of scanning.
         */
        post: operations["pairingCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channel/inboxes/{id}/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The code that the phone shows, too, while WhatsApp waits for a passkey to be confirmed.
         * @description The code that the phone shows, too, while WhatsApp waits for a passkey to be confirmed.
         */
        get: operations["passkey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channel/inboxes/{id}/passkey/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Somebody compared the codes: the pairing goes on.
         * @description Somebody compared the codes: the pairing goes on.
         */
        post: operations["confirmPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channel/inboxes/{id}/practice-messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The simulated customer says it; 404 for an inbox that is not a practice number.
         * @description The simulated customer says it; 404 for an inbox that is not a practice number.
         */
        post: operations["say"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channel/inboxes/{id}/qr": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What to draw as a QR code at this moment.
         * @description What to draw as a QR code at this moment. Ask again when it expires and at every `inbox.qr-changed`.
         */
        get: operations["qr"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channel/inboxes/{id}/restart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restarts the session under the hub's own configuration, or tells the provider anew where to deliver.
         * @description Restarts the session under the hub's own configuration, or tells the provider anew where to deliver.
         */
        post: operations["restart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channel/kept-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open ones, newest first.
         * @description Open ones, newest first.
         */
        get: operations["list_3"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channel/kept-events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One, with what was delivered.
         * @description One, with what was delivered.
         */
        get: operations["one_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channel/kept-events/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reads and processes it again.
         * @description Reads and processes it again.
         */
        post: operations["retry_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channel/problems/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How much waits for somebody.
         * @description How much waits for somebody.
         */
        get: operations["count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channel/types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All kinds, in the order in which they are offered.
         * @description All kinds, in the order in which they are offered. WhatsApp through WAHA is not among them: it is paired.
         */
        get: operations["list_4"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contact/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The people by name; those whose name or number holds `query`.
         * @description The people by name; those whose name or number holds `query`.
         */
        get: operations["list_5"];
        put?: never;
        /**
         * Records a person the team already knows.
         * @description Records a person the team already knows.
         */
        post: operations["add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contact/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One person; of a record that was merged, the one it went into.
         * @description One person; of a record that was merged, the one it went into.
         */
        get: operations["one_2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Gives a person the name the team uses, which no network overwrites.
         * @description Gives a person the name the team uses, which no network overwrites.
         */
        patch: operations["rename"];
        trace?: never;
    };
    "/api/contact/contacts/{id}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The other records of this person that are part of this one now, proved or joined by hand, oldest first.
         * @description The other records of this person that are part of this one now, proved or joined by hand, oldest first.
         */
        get: operations["merges"];
        put?: never;
        /**
         * Makes another record part of this one: somebody knows that they are of one person.
         * @description Makes another record part of this one: somebody knows that they are of one person.
         */
        post: operations["join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contact/contacts/{id}/merges/{merge}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Takes that back.
         * @description Takes that back.
         */
        delete: operations["part"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contact/contacts/{id}/namesakes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Other people of the same name: perhaps the same person.
         * @description Other people of the same name: perhaps the same person.
         */
        get: operations["namesakes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversation/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A page of a list, newest first.
         * @description A page of a list, newest first.
         */
        get: operations["list_6"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversation/conversations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One conversation.
         * @description One conversation.
         */
        get: operations["one_3"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversation/conversations/{id}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Gives it to a member, or to nobody.
         * @description Gives it to a member, or to nobody.
         */
        put: operations["assign"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversation/conversations/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Keeps what the caller has begun to write.
         * @description Keeps what the caller has begun to write.
         */
        put: operations["draft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversation/conversations/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The newest messages; those before or after a cursor; or those around one message.
         * @description The newest messages; those before or after a cursor; or those around one message.
         */
        get: operations["page"];
        put?: never;
        /**
         * Writes to the customer: one message, or one for each file of which the first carries the text.
         * @description Writes to the customer: one message, or one for each file of which the first carries the text. 409 `window-closed` when the network takes no answer any more.
         */
        post: operations["write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversation/conversations/{id}/messages/{message}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Changes the words of an own message.
         * @description Changes the words of an own message.
         */
        put: operations["edit"];
        post?: never;
        /**
         * Withdraws an own message for everybody.
         * @description Withdraws an own message for everybody.
         */
        delete: operations["revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversation/conversations/{id}/messages/{message}/media-retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fetches the file of a message again.
         * @description Fetches the file of a message again.
         */
        post: operations["mediaRetry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversation/conversations/{id}/messages/{message}/reaction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Reacts; with an empty emoji takes the reaction back.
         * @description Reacts; with an empty emoji takes the reaction back.
         */
        put: operations["react"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversation/conversations/{id}/messages/{message}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a message again that failed, or of which nobody knows.
         * @description Sends a message again that failed, or of which nobody knows.
         */
        post: operations["retry_2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversation/conversations/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Writes for the team alone.
         * @description Writes for the team alone.
         */
        post: operations["note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversation/conversations/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Everything in it has been seen.
         * @description Everything in it has been seen.
         */
        post: operations["read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversation/conversations/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes it up again.
         * @description Takes it up again.
         */
        post: operations["reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversation/conversations/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Marks it as done.
         * @description Marks it as done.
         */
        post: operations["resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversation/conversations/{id}/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All that may be sent now; none where the network wants none.
         * @description All that may be sent now; none where the network wants none. 409 when the network could not be asked.
         */
        get: operations["list_7"];
        put?: never;
        /**
         * Sends one, filled in.
         * @description Sends one, filled in.
         */
        post: operations["send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversation/conversations/{id}/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * To be looked at again.
         * @description To be looked at again.
         */
        post: operations["unread"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversation/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The numbers beside the lists.
         * @description The numbers beside the lists.
         */
        get: operations["counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversation/found": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Conversations, open or resolved, with people whose name holds the words or whose phone holds the digits; accents do not matter.
         * @description Conversations, open or resolved, with people whose name holds the words or whose phone holds the digits; accents do not matter. The liveliest first, and no more than anybody looks through.
         */
        get: operations["found"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversation/of-contact/{contact}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The conversations with a person, in whichever inbox and by whichever record, the liveliest first.
         * @description The conversations with a person, in whichever inbox and by whichever record, the liveliest first.
         */
        get: operations["ofContact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversation/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Messages and notes in which all words occur, the newest first: in the text, a caption, the name of a file, of a place or of a card.
         * @description Messages and notes in which all words occur, the newest first: in the text, a caption, the name of a file, of a place or of a card. Case and accents do not matter; `"words in quotes"` stand beside each other; a last word without a space behind it may be the beginning of one. A page with fewer messages than asked for, or with none, may have a next one: the search goes on from there. Nothing is found for no words.
         */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The name, version and state of the hub.
         * @description The name, version and state of the hub.
         */
        get: operations["about"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How everything is at this moment.
         * @description How everything is at this moment.
         */
        get: operations["now"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lead/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lead/board/{stage}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["column"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lead/leads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["change_1"];
        trace?: never;
    };
    "/api/lead/leads/{id}/stage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lead/of-conversation/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ofConversation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lead/pipelines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["pipelines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live/ticket": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keeps the part `file`; 422 when it is empty or larger than the network takes.
         * @description Keeps the part `file`; 422 when it is empty or larger than the network takes.
         */
        post: operations["upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reception/inboxes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["one_4"];
        /**
         * Receives by this from the next message on; 422 names what is at fault, as @code hours.
         * @description Receives by this from the next message on; 422 names what is at fault, as `hours.2.to`.
         */
        put: operations["change_2"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/team/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_8"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/team/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_9"];
        put?: never;
        post: operations["invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/team/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/team/invitations/by-token/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["offer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/team/invitations/by-token/{token}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/team/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["change_3"];
        trace?: never;
    };
    "/api/team/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_10"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/team/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["change_4"];
        trace?: never;
    };
    "/api/team/organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["change_5"];
        trace?: never;
    };
    "/api/team/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["roles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/team/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_11"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/team/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/team/set-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["setUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/team/set-up/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["offered"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/team/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/team/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/team/sign-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["signUp"];
        put?: never;
        post: operations["signUp_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/team/switch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Goes over to another organisation of the same person, with a new session there.
         * @description Goes over to another organisation of the same person, with a new session there.
         */
        post: operations["switchTo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/team/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_12"];
        put?: never;
        post: operations["make_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/team/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webchat/inboxes/{id}/sightings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The pages that have shown the chat of this inbox, the latest first.
         * @description The pages that have shown the chat of this inbox, the latest first.
         */
        get: operations["list_13"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bytes, whole or the asked range of them; 404 when the address is wrong or no longer lasts.
         * @description The bytes, whole or the asked range of them; 404 when the address is wrong or no longer lasts.
         */
        get: operations["file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 200 as long as the hub answers at all; a node that does not is to be restarted.
         * @description 200 as long as the hub answers at all; a node that does not is to be restarted.
         */
        get: operations["live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 200 when both databases, the broker and the storage answer; 503 naming those that do not.
         * @description 200 when both databases, the broker and the storage answer; 503 naming those that do not.
         */
        get: operations["ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/letters/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The page.
         * @description The page.
         */
        get: operations["page_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/letters/{token}/files/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A file inside the letter; offered for saving, pictures apart.
         * @description A file inside the letter; offered for saving, pictures apart.
         */
        get: operations["file_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/letters/{token}/source": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The whole letter as it came, for saving.
         * @description The whole letter as it came, for saving.
         */
        get: operations["source"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All numbers, to a program on this machine or one that sends the token.
         * @description All numbers, to a program on this machine or one that sends the token.
         */
        get: operations["numbers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programs/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes somebody known by the program's own id, or gives them another name, and opens their conversation.
         * @description Makes somebody known by the program's own id, or gives them another name, and opens their conversation.
         */
        post: operations["contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programs/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Something that somebody wrote: words, a file, or both.
         * @description Something that somebody wrote: words, a file, or both. The program's own id of it makes it the same message.
         */
        post: operations["message"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programs/messages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Somebody took back what they wrote.
         * @description Somebody took back what they wrote.
         */
        delete: operations["withdraw_1"];
        options?: never;
        head?: never;
        /**
         * Other words for what somebody wrote.
         * @description Other words for what somebody wrote.
         */
        patch: operations["edit_1"];
        trace?: never;
    };
    "/programs/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * How far an answer of the team came, by the id that the callback gave it.
         * @description How far an answer of the team came, by the id that the callback gave it.
         */
        post: operations["receipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programs/typing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Somebody began to write, or stopped; nothing of it is kept.
         * @description Somebody began to write, or stopped; nothing of it is kept.
         */
        post: operations["typing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        "AcceptingController.Acceptance": {
            email?: string | null;
            locale?: string | null;
            name?: string | null;
            password?: string | null;
        };
        "AcceptingController.Offer": {
            email: string | null;
            organisation: string;
            /** @enum {string} */
            role: "administrator" | "manager" | "agent";
        };
        "ActionController.Emoji": {
            emoji?: string | null;
        };
        "ActionController.Text": {
            text?: string | null;
        };
        "ApiTokens.TokenView": {
            /** Format: date-time */
            createdAt: string;
            /** Format: int64 */
            id: number;
            /** Format: date-time */
            lastUsed: string | null;
            name: string;
            /** @description the token itself, in the answer to its making only */
            token: string | null;
        };
        "AuditTrail.ActorView": {
            /** Format: int64 */
            id: number;
            name: string;
        };
        "AuditTrail.AuditView": {
            action: string;
            actor: components["schemas"]["AuditTrail.ActorView"] | null;
            address: string;
            /** Format: date-time */
            at: string;
            detail: {
                [key: string]: string;
            };
            /** Format: int64 */
            id: number;
            subject: string;
        };
        /** @description The leads in one stage. */
        "Board.Column": {
            /**
             * Format: double
             * @description how long they have been in this stage on average; absent for none
             */
            averageDays: number | null;
            /**
             * Format: int64
             * @description of all of them
             */
            count: number;
            items: components["schemas"]["LeadView"][];
            /** @description where the rest begins */
            next: string | null;
            stage: components["schemas"]["Stage"];
            /**
             * Format: int64
             * @description the sum of all of them
             */
            valueCents: number;
        };
        /** @description A pipeline and its columns, in order. */
        "Board.View": {
            columns: components["schemas"]["Board.Column"][];
            pipeline: components["schemas"]["Pipeline"];
        };
        /** @description A callback. */
        "CallbackController.CallbackView": {
            /** @description whether it may be said again */
            again: boolean;
            /** Format: int32 */
            attempts: number;
            /**
             * @description what happened
             * @enum {string}
             */
            event: "ping" | "message.created" | "message.edited" | "message.deleted" | "message.reacted";
            /** Format: int64 */
            id: number;
            /** @description the message it is about, as the program knows it; empty for a trial */
            message: string;
            /**
             * Format: date-time
             * @description when it is tried again
             */
            nextAt: string | null;
            /** @description why it did not take it, in a sentence; empty when it did */
            reason: string;
            /**
             * @description `waiting`, `delivered` or `given-up`
             * @enum {string}
             */
            state: "waiting" | "delivered" | "given-up";
            /**
             * Format: int32
             * @description what the program answered with last, if it answered
             */
            status: number | null;
            /** Format: date-time */
            triedAt: string;
        };
        "CareController.Assignment": {
            /** Format: int64 */
            user?: number | null;
        };
        "CareController.Draft": {
            text?: string | null;
        };
        /** @description A kind of channel. */
        "ChannelTypeController.ChannelTypeView": {
            consent: components["schemas"]["ChannelTypeController.Only"] | null;
            fields: components["schemas"]["ChannelTypeController.SetupFieldView"][];
            /**
             * @description the network
             * @enum {string}
             */
            kind: "whatsapp" | "instagram" | "messenger" | "telegram" | "notificame" | "web" | "email" | "api";
            /**
             * @description what to name when an inbox is made
             * @enum {string}
             */
            provider: "whatsapp-cloud" | "instagram" | "messenger" | "telegram" | "notificame" | "email" | "webchat" | "api";
        };
        /** @description Only while another answer is one of certain words. */
        "ChannelTypeController.Only": {
            /** @description the other answer */
            field: string;
            /** @description the words */
            words: string[];
        };
        /** @description One answer that is asked for. */
        "ChannelTypeController.SetupFieldView": {
            /** @description the words it may be, the usual one first; none for free text */
            choices: string[];
            name: string;
            only: components["schemas"]["ChannelTypeController.Only"] | null;
            required: boolean;
            /** @description whether it is shown to nobody once it was given */
            secret: boolean;
        };
        /** @description How it was found. */
        "CheckController.CheckView": {
            /** @description a stable code of what is wrong: `wrong-key`, `unreachable` ...; absent when nothing is */
            fault: string | null;
            inbox: components["schemas"]["InboxView"];
        };
        /** @description The way to agree. */
        "ConsentController.ConsentView": {
            /** @description the provider's page for it */
            address: string;
        };
        "ContactController.Made": {
            contact: components["schemas"]["ContactView"];
            /**
             * Format: int64
             * @description the number under which it can be taken back
             */
            merge: number;
        };
        "ContactController.NewContact": {
            name?: string | null;
            phone?: string | null;
        };
        "ContactController.Rename": {
            name?: string | null;
        };
        "ContactController.Wanted": {
            /**
             * Format: int64
             * @description the record that becomes part
             */
            other?: number | null;
        };
        /** @description A person as the team sees one. */
        ContactView: {
            /** @description how networks name the person */
            addresses: components["schemas"]["ContactView.AddressView"][];
            /** Format: date-time */
            createdAt: string;
            /** Format: int64 */
            id: number;
            name: string;
            /** @description as they are dialled */
            phones: string[];
            /**
             * Format: date-time
             * @description when the person was first heard of
             */
            since: string;
        };
        /** @description An address as a network writes it. */
        "ContactView.AddressView": {
            scheme: string;
            value: string;
        };
        /** @description What a message says beside its text, as screens show it. */
        ContentView: components["schemas"]["ContentView.Text"] | components["schemas"]["ContentView.Media"] | components["schemas"]["LetterView"] | components["schemas"]["ContentView.Location"] | components["schemas"]["ContentView.Contacts"] | components["schemas"]["ContentView.Call"] | components["schemas"]["ContentView.Shared"] | components["schemas"]["ContentView.Template"] | components["schemas"]["ContentView.Unsupported"];
        /** @description A call that was not spoken here. */
        "ContentView.Call": {
            /** @description `ringing`, `accepted` or `rejected` */
            outcome: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "call";
            video: boolean;
        };
        /** @description One visiting card. */
        "ContentView.Card": {
            name: string;
            phones: string[];
        };
        /** @description Visiting cards. */
        "ContentView.Contacts": {
            contacts: components["schemas"]["ContentView.Card"][];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "contacts";
        };
        /** @description A place on the map. */
        "ContentView.Location": {
            address: string | null;
            /** Format: double */
            latitude: number;
            /** Format: double */
            longitude: number;
            name: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "location";
        };
        /** @description A file; the text is its caption. */
        "ContentView.Media": {
            file: components["schemas"]["FileView"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "media";
        };
        /** @description Something of the network that is shown by its address alone, with what was said about it. */
        "ContentView.Shared": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "shared";
            /** @description where it is for as long as the network shows it */
            url: string | null;
            /** @enum {string} */
            what: "story-mention" | "story-reply" | "story" | "post" | "reel" | "link" | "comment";
        };
        /** @description A text that the network had approved, with what filled its variables; the message's words are what it reads. */
        "ContentView.Template": {
            body: string[];
            /** @description by the place of the button */
            buttons: {
                [key: string]: string;
            };
            header: string[];
            /** @description as the network writes it: `pt_BR` */
            language: string;
            name: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "template";
        };
        /** @description Nothing beside the text. */
        "ContentView.Text": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "text";
        };
        /** @description Something that is only to be seen on the phone. */
        "ContentView.Unsupported": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "unsupported";
            /** @description the provider's word for it; `awaited` for a message the network announced and has not delivered */
            what: string;
        };
        /** @description A conversation that is open on a screen. */
        ConversationDetail: {
            addresses: components["schemas"]["ConversationDetail.AddressView"][];
            /** @description sorts as text in the order of the list, newest last */
            arrival: string;
            assignee: components["schemas"]["ConversationView.Assignee"] | null;
            /** @description a stable code, translated by the console: `inbox-removed`, `window-closed` */
            cannotSendReason: string | null;
            /** @description whether an answer would go out now or as soon as the inbox is connected */
            canSend: boolean;
            contact: components["schemas"]["ConversationView.Contact"];
            /** Format: date-time */
            createdAt: string;
            /** @description whether the caller has begun to write; absent where there is no caller, on the live socket */
            draft: boolean | null;
            draftText: string;
            /**
             * Format: int64
             * @description the conversation that was done before this one began
             */
            earlier: number | null;
            /**
             * Format: int64
             * @description where the line "new" stands
             */
            firstUnread: number | null;
            /** Format: int64 */
            id: number;
            inbox: components["schemas"]["InboxName"];
            /**
             * @description `person`, `group` or `thread`: one of several with the same person, or `comments`: in public, below a post
             * @enum {string}
             */
            kind: "person" | "group" | "thread" | "comments";
            last: components["schemas"]["ConversationView.Last"] | null;
            /** Format: int64 */
            leadId: number | null;
            /**
             * Format: int64
             * @description the conversation in which the person went on after this one was done; then nothing is said here any more
             */
            next: number | null;
            replyTime: components["schemas"]["ReplyTimes.ReplyTime"] | null;
            stage: components["schemas"]["StageView"] | null;
            /**
             * @description `open` or `resolved`
             * @enum {string}
             */
            status: "open" | "resolved";
            /** @description what a thread is about; otherwise absent */
            subject: string | null;
            /**
             * Format: int32
             * @description the customer's messages nobody of the team has seen
             */
            unread: number;
            /**
             * Format: date-time
             * @description when the customer wrote what nobody has answered
             */
            waitingSince: string | null;
        };
        /** @description An address of the person or group. */
        "ConversationDetail.AddressView": {
            scheme: string;
            value: string;
        };
        /** @description A conversation as a row of the list. */
        ConversationView: {
            /** @description sorts as text in the order of the list, newest last */
            arrival: string;
            assignee: components["schemas"]["ConversationView.Assignee"] | null;
            contact: components["schemas"]["ConversationView.Contact"];
            /** @description whether the caller has begun to write; absent where there is no caller, on the live socket */
            draft: boolean | null;
            /** Format: int64 */
            id: number;
            inbox: components["schemas"]["InboxName"];
            /**
             * @description `person`, `group` or `thread`: one of several with the same person, or `comments`: in public, below a post
             * @enum {string}
             */
            kind: "person" | "group" | "thread" | "comments";
            last: components["schemas"]["ConversationView.Last"] | null;
            /** Format: int64 */
            leadId: number | null;
            /**
             * Format: int64
             * @description the conversation in which the person went on after this one was done; then nothing is said here any more
             */
            next: number | null;
            stage: components["schemas"]["StageView"] | null;
            /**
             * @description `open` or `resolved`
             * @enum {string}
             */
            status: "open" | "resolved";
            /** @description what a thread is about; otherwise absent */
            subject: string | null;
            /**
             * Format: int32
             * @description the customer's messages nobody of the team has seen
             */
            unread: number;
            /**
             * Format: date-time
             * @description when the customer wrote what nobody has answered
             */
            waitingSince: string | null;
        };
        /** @description Who looks after it. */
        "ConversationView.Assignee": {
            /** Format: int64 */
            id: number;
            name: string;
        };
        "ConversationView.Contact": {
            /**
             * Format: int64
             * @description absent for a group
             */
            id: number | null;
            name: string;
            phone: string | null;
            photo: string | null;
        };
        /** @description The last line of the thread. */
        "ConversationView.Last": {
            /** Format: date-time */
            at: string;
            author: string | null;
            /** @enum {string} */
            direction: "in" | "out" | "note";
            /** @enum {string} */
            kind: "text" | "image" | "voice" | "audio" | "video" | "document" | "sticker" | "location" | "contact" | "system" | "note" | "revoked";
            preview: string;
            /** @enum {string|null} */
            status: "queued" | "sending" | "sent" | "delivered" | "read" | "played" | "failed" | "unknown" | null;
        };
        /** @description The numbers beside the lists. */
        Counts: {
            /** Format: int64 */
            all: number;
            /** Format: int64 */
            mine: number;
            /** Format: int64 */
            unassigned: number;
            /**
             * Format: int64
             * @description how many of all have something unread
             */
            unread: number;
        };
        /** @description The hub. */
        "DataController.About": {
            name: string;
            /** @description `ready` or `degraded` */
            state: string;
            version: string;
        };
        /** @description The numbers beside the door to this page. */
        "DeadLetterController.ProblemCount": {
            /** Format: int64 */
            deadLetters: number;
            /** Format: int64 */
            keptEvents: number;
        };
        /** @description Given-up work. */
        DeadLetterView: {
            /** Format: date-time */
            at: string;
            /** Format: int32 */
            attempts: number;
            /**
             * @description why it was not, to be translated by the console
             * @enum {string}
             */
            code: "interrupted" | "database-away" | "too-deep" | "fault" | "uncertain" | "no-phone" | "no-file" | "not-found" | "not-on-network" | "invalid" | "unauthorised" | "unsupported" | "blocked" | "forbidden-address" | "too-old" | "inbox-removed" | "window-closed" | "opted-out" | "limited" | "not-permitted";
            /**
             * Format: int64
             * @description the conversation it belongs to, when its order names one
             */
            conversation: number | null;
            id: string;
            /** @description the name of the number it went through, while there is one */
            inbox: string | null;
            /**
             * Format: int64
             * @description the message it was about, when its order names one
             */
            message: number | null;
            /** @description a sentence for what is to be found in the log */
            reason: string;
            /**
             * @description what should have been done
             * @enum {string}
             */
            work: "message" | "reaction" | "edit" | "withdrawal" | "receipt" | "typing" | "file" | "picture" | "phone" | "history" | "event" | "other";
        };
        /** @description The piece of a message in which the words stand, on one line. */
        Excerpt: {
            /** @description the words that were looked for, in their order */
            marks: components["schemas"]["Excerpt.Mark"][];
            /** @description with an ellipsis where it is cut */
            text: string;
        };
        /** @description A marked word. */
        "Excerpt.Mark": {
            /**
             * Format: int32
             * @description the index of its first UTF-16 unit in the text
             */
            from: number;
            /**
             * Format: int32
             * @description the index behind its last one
             */
            to: number;
        };
        /** @description What is wrong with one field. */
        FieldError: {
            /** @description a stable code the console translates: `required`, `too-long`, `email`, `taken` ... */
            code: string;
            /** @description the path of the field in the request body, `email` or `lines.2.price` */
            field: string;
        };
        /** @description A file as screens see it. */
        FileView: {
            /** @description where its bytes are, for some hours */
            address: string | null;
            /** Format: int32 */
            height: number | null;
            /** Format: int64 */
            id: number | null;
            /**
             * @description `image`, `voice`, `audio`, `video`, `document` or `sticker`
             * @enum {string}
             */
            kind: "image" | "voice" | "audio" | "video" | "document" | "sticker";
            mime: string;
            name: string;
            /** @description why it failed */
            reason: string | null;
            /**
             * Format: int32
             * @description the length of a sound, when known
             */
            seconds: number | null;
            /** Format: int64 */
            size: number | null;
            /**
             * @description `ready`, `pending` or `failed`
             * @enum {string}
             */
            state: "ready" | "pending" | "failed";
            /** Format: int32 */
            width: number | null;
        };
        /** @description An approved text with what fills its variables. */
        FilledText: {
            /** @description what fills its text, in order */
            body?: string[] | null;
            /** @description what fills the address of each button that has a variable, by the place of the button */
            buttons?: {
                [key: string]: string;
            } | null;
            /** @description what fills its heading, in order */
            header?: string[] | null;
            /** @description in this language, as the network writes it: `pt_BR` */
            language?: string | null;
            /** @description the text */
            name?: string | null;
        };
        /** @description What a person fills in to found an organisation: with the set-up link, which gives the token, or by sign-up. */
        FoundationForm: {
            email?: string | null;
            locale?: string | null;
            name?: string | null;
            organisation?: string | null;
            password?: string | null;
            timeZone?: string | null;
            token?: string | null;
        };
        /** @description Whether anybody may found an organisation here. */
        "FoundingController.SignUpState": {
            open: boolean;
        };
        /** @description A message that was found, and the conversation it stands in. */
        FoundMessage: {
            /** @description who wrote it; empty for the customer of a conversation with one person */
            author: string;
            conversation: components["schemas"]["ConversationView"];
            /** @enum {string} */
            direction: "in" | "out" | "note";
            excerpt: components["schemas"]["Excerpt"];
            /** Format: int64 */
            id: number;
            /** @enum {string} */
            kind: "text" | "image" | "voice" | "audio" | "video" | "document" | "sticker" | "location" | "contact" | "system";
            /** Format: date-time */
            sentAt: string;
        };
        /** @description How the hub is. */
        "HealthController.Health": {
            /** @description the parts that do not answer */
            away: string[];
            /** @description `live`, `ready` or `degraded` */
            state: string;
        };
        /** @description One kind of ignored event. */
        "IgnoredEvents.IgnoredView": {
            /** @description the provider's word for it */
            event: string;
            /** Format: date-time */
            lastAt: string;
            /**
             * @description a stable code, translated by the console
             * @enum {string}
             */
            reason: "own-number" | "no-conversation" | "between-devices" | "groups-off" | "group-members" | "group-change" | "poll-vote" | "label" | "calendar" | "chat-archived" | "engine-event" | "state-twice" | "chat-notice" | "other-presence" | "other-account" | "other-application" | "trial" | "account-notice";
            /** Format: int64 */
            times: number;
        };
        /** @description What somebody wants changed of an inbox; parts left out stay. */
        InboxChange: {
            /** @description what its kind of channel asks for; answers left out stay */
            answers?: {
                [key: string]: string;
            } | null;
            apiKey?: string | null;
            baseUrl?: string | null;
            /**
             * @description by which it is told apart; empty for none
             * @enum {string|null}
             */
            colour?: "" | "blue" | "teal" | "green" | "amber" | "rose" | "violet" | "grey" | null;
            /** @description whether what is said in groups is taken in */
            groups?: boolean | null;
            name?: string | null;
            /** @description whether who writes after their conversation was done begins another one */
            newAfterResolve?: boolean | null;
        };
        /** @description What a list shows of an inbox. */
        InboxName: {
            /**
             * @description by which it is told apart, see InboxColours; empty for none
             * @enum {string}
             */
            colour: "" | "blue" | "teal" | "green" | "amber" | "rose" | "violet" | "grey";
            /** Format: int64 */
            id: number;
            /**
             * @description the network: `whatsapp`, `telegram`
             * @enum {string}
             */
            kind: "whatsapp" | "instagram" | "messenger" | "telegram" | "notificame" | "web" | "email" | "api";
            name: string;
            /** @description whether it is a practice number */
            practice: boolean;
        };
        /** @description An inbox as screens see it. */
        InboxView: {
            baseUrl: string | null;
            /**
             * @description by which it is told apart; empty for none
             * @enum {string}
             */
            colour: "" | "blue" | "teal" | "green" | "amber" | "rose" | "violet" | "grey";
            /** @description whether what is said in groups is taken in */
            groups: boolean;
            /** @description how customers find it, where that is no phone number */
            handle: string | null;
            /** @description what has to be copied to the provider besides that address, by name; for those who may manage inboxes */
            handout: {
                [key: string]: string;
            };
            /** Format: int64 */
            id: number;
            /** @enum {string} */
            kind: "whatsapp" | "instagram" | "messenger" | "telegram" | "notificame" | "web" | "email" | "api";
            /**
             * Format: date-time
             * @description when the network last delivered something, to a few seconds
             */
            lastEventAt: string | null;
            /**
             * Format: date-time
             * @description when it last took something from here, to a few seconds
             */
            lastSentAt: string | null;
            /** @description whether a number that was connected waits to be connected again */
            loggedOut: boolean;
            name: string;
            /** @description whether who writes after their conversation was done begins another one */
            newAfterResolve: boolean;
            phone: string | null;
            practice: boolean;
            /** @enum {string} */
            provider: "waha" | "practice" | "whatsapp-cloud" | "instagram" | "messenger" | "telegram" | "notificame" | "email" | "webchat" | "api";
            session: string | null;
            /** @description what was answered to connect it, without secrets */
            settings: {
                [key: string]: string;
            };
            /**
             * @description `connecting`, `scan-qr`, `working`, `disconnected`, `failed` or `unreachable`
             * @enum {string}
             */
            state: "connecting" | "scan-qr" | "working" | "disconnected" | "failed" | "unreachable";
            /** @description a stable code that says more, or empty */
            stateDetail: string;
            /** Format: date-time */
            stateSince: string;
            /** @description stable codes of what should be put right at the provider */
            warnings: ("foreign-webhook" | "double-events" | "key-lapses")[];
            /** @description where the provider delivers; for those who may manage inboxes, absent for others */
            webhookUrl: string | null;
        };
        "InvitationController.NewInvitation": {
            email?: string | null;
            /** @enum {string|null} */
            role?: "administrator" | "manager" | "agent" | null;
        };
        /** @description An invitation as those who invite see it. */
        "Invitations.InvitationView": {
            /** @description whom it is for; absent for whoever holds the link */
            email: string | null;
            /** Format: date-time */
            expiresAt: string;
            /** Format: int64 */
            id: number;
            /** @description in the answer to its making only */
            link: string | null;
            /** @enum {string} */
            role: "administrator" | "manager" | "agent";
        };
        /** @description The inbox it was delivered to. */
        "KeptEventController.InboxOf": {
            /** Format: int64 */
            id: number;
            name: string;
        };
        /** @description A kept delivery. */
        "KeptEventController.KeptView": {
            /** Format: date-time */
            at: string;
            event: string;
            /** Format: int64 */
            id: number;
            inbox: components["schemas"]["KeptEventController.InboxOf"];
            /** @description what was delivered; absent in lists */
            raw: string | null;
            /**
             * @description a stable code, translated by the console
             * @enum {string}
             */
            reason: "not-json" | "no-payload" | "no-name" | "unknown-event" | "unreadable" | "no-message" | "no-chat" | "no-state" | "unprocessable";
            /**
             * Format: int32
             * @description how often it was tried again
             */
            retried: number;
            /**
             * Format: int32
             * @description bytes
             */
            size: number;
        };
        /** @description What #change takes, described: a field that is absent stays, one that is null is emptied. */
        "LeadController.Given": {
            nextStep?: string | null;
            /** Format: date */
            nextStepOn?: string | null;
            /** Format: int64 */
            owner?: number | null;
            title?: string | null;
            /** Format: int64 */
            valueCents?: number | null;
            /** Format: int32 */
            version?: number | null;
        };
        "LeadController.StageChange": {
            lostReason?: string | null;
            /** Format: int64 */
            stage?: number | null;
            /**
             * Format: int32
             * @description the one the caller saw; absent to move the lead however it stands
             */
            version?: number | null;
        };
        /** @description By what the person of a lead found us; what they came by first counts. */
        LeadOrigin: {
            /** @description the network's id of the advertisement */
            ad: string | null;
            /** @description what the advertisement or the link is called by whoever made it */
            campaign: string;
            /**
             * @description what kind of thing it was
             * @enum {string}
             */
            source: "ad" | "link" | "post";
            /** @description where it leads, as the network told it */
            url: string | null;
        };
        /** @description A lead as screens show it. */
        LeadView: {
            /** Format: date-time */
            closedAt: string | null;
            contact: components["schemas"]["LeadView.Person"];
            /**
             * Format: int64
             * @description the id of the conversation where the person last wrote
             */
            conversation: number | null;
            currency: string;
            /** Format: int64 */
            id: number;
            inbox: components["schemas"]["InboxName"] | null;
            /** Format: date-time */
            lastContactAt: string | null;
            lostReason: string | null;
            nextStep: string | null;
            /** Format: date */
            nextStepOn: string | null;
            /** Format: date-time */
            openedAt: string;
            origin: components["schemas"]["LeadOrigin"] | null;
            owner: components["schemas"]["LeadView.Named"] | null;
            /** Format: int64 */
            pipeline: number;
            stage: components["schemas"]["Stage"];
            /** Format: date-time */
            stageSince: string;
            title: string;
            /**
             * Format: int64
             * @description in hundredths of `currency`
             */
            valueCents: number | null;
            /** Format: int32 */
            version: number;
        };
        /** @description Something with a name. */
        "LeadView.Named": {
            /** Format: int64 */
            id: number;
            name: string;
        };
        /** @description Whom the lead is with. */
        "LeadView.Person": {
            /** Format: int64 */
            id: number;
            name: string;
            phone: string | null;
        };
        /** @description A letter beside its words, as it is kept and as screens show it. */
        LetterView: {
            /** @description where the whole letter is opened, once it is here */
            address: string | null;
            /** @description whether a program wrote it */
            automatic: boolean;
            cc: components["schemas"]["LetterView.Writer"][];
            files: components["schemas"]["LetterView.Enclosed"][];
            from: components["schemas"]["LetterView.Writer"] | null;
            /** @description whether it has a look of its own, to be opened at `address` */
            page: boolean;
            /** @description what it repeats of the letter before */
            quoted: string;
            replyTo: components["schemas"]["LetterView.Writer"] | null;
            /** @description what stands below what the team wrote */
            signature: string;
            /** @description `pending`, `ready` or `failed`: whether the whole letter is here; absent for the team's */
            state: string | null;
            subject: string;
            /** @description the ids of the letters before it, oldest first */
            thread: string[];
            to: components["schemas"]["LetterView.Writer"][];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "letter";
        };
        /** @description A file inside it, by its place there. */
        "LetterView.Enclosed": {
            mime: string;
            name: string;
            /** Format: int32 */
            number: number;
            /** Format: int64 */
            size: number;
        };
        /** @description Whose address. */
        "LetterView.Writer": {
            address: string;
            name: string;
        };
        /** @description What a signed-in person is told of oneself. */
        Me: {
            organisation: components["schemas"]["Me.Place"];
            organisations: components["schemas"]["Me.Choice"][];
            permissions: ("conversation.read" | "conversation.reply" | "conversation.assign" | "lead.read" | "lead.move" | "contact.read" | "contact.edit" | "inbox.read" | "team.read" | "inbox.manage" | "delivery.manage" | "audit.read" | "team.manage" | "token.manage" | "organisation.manage")[];
            /** @enum {string} */
            role: "administrator" | "manager" | "agent";
            user: components["schemas"]["Me.Person"];
        };
        /** @description An organisation the person could sign in to. */
        "Me.Choice": {
            /** Format: int64 */
            id: number;
            name: string;
        };
        /** @description The person and how the person likes the console. */
        "Me.Person": {
            email: string;
            enterSends: boolean;
            /** Format: int64 */
            id: number;
            locale: string;
            name: string;
            /** @description what stands below the person's letters in this organisation, or empty */
            signature: string;
            /** @enum {string} */
            textSize: "normal" | "large";
            /** @enum {string} */
            theme: "system" | "light" | "dark";
        };
        /** @description The organisation the session is for. */
        "Me.Place": {
            currency: string;
            demo: boolean;
            edition: string;
            /** Format: int64 */
            id: number;
            locale: string;
            name: string;
            timeZone: string;
        };
        /** @description What an administrator changes of a member; what is absent stays. */
        MemberChange: {
            active?: boolean | null;
            /** @enum {string|null} */
            role?: "administrator" | "manager" | "agent" | null;
        };
        /** @description A role and what it may do. */
        "MemberList.RoleView": {
            /** @enum {string} */
            code: "administrator" | "manager" | "agent";
            permissions: ("conversation.read" | "conversation.reply" | "conversation.assign" | "lead.read" | "lead.move" | "contact.read" | "contact.edit" | "inbox.read" | "team.read" | "inbox.manage" | "delivery.manage" | "audit.read" | "team.manage" | "token.manage" | "organisation.manage")[];
        };
        /** @description A member as the team sees it. */
        MemberView: {
            active: boolean;
            email: string;
            /** Format: int64 */
            id: number;
            /**
             * Format: date-time
             * @description when a request of the member last came, to the minute
             */
            lastSeen: string | null;
            name: string;
            /**
             * @description the code of the role
             * @enum {string}
             */
            role: "administrator" | "manager" | "agent";
            /** @description whether the member is the one who asks; false in live events */
            you: boolean;
        };
        /** @description Another record of the same person that became part of this one. */
        MergeView: {
            /**
             * Format: date-time
             * @description when it became part
             */
            at: string;
            /** @description whether somebody of the team said that they are one person; else the network proved it */
            byHand: boolean;
            /**
             * Format: int64
             * @description the number under which it can be taken back
             */
            id: number;
            /** @description what it was called last, or empty */
            name: string;
            /** @description its number as it is dialled, or empty where only a hidden id was known */
            phone: string;
            /** @description whether it can be taken back: what is proved cannot */
            undoable: boolean;
        };
        "MessageController.NewNote": {
            clientKey?: string | null;
            text?: string | null;
        };
        /** @description A message as screens show it. */
        MessageView: {
            /** Format: date-time */
            arrivedAt: string;
            author: components["schemas"]["MessageView.Author"];
            clientKey: string | null;
            content: components["schemas"]["ContentView"];
            /** Format: int64 */
            conversation: number;
            /**
             * @description `in`, `out`, `note` or `system`
             * @enum {string}
             */
            direction: "in" | "out" | "note" | "system";
            edited: boolean;
            /** @description whether it vanishes from the phones after a time */
            ephemeral: boolean;
            failure: components["schemas"]["MessageView.Failure"] | null;
            forwarded: boolean;
            /** Format: int64 */
            id: number;
            /** @description whether it arrived long after it was written */
            late: boolean;
            /** @description sorts as text in the order of the thread, and is the cursor of the thread's pages */
            order: string;
            quote: components["schemas"]["MessageView.Quoted"] | null;
            reactions: components["schemas"]["MessageView.Reacted"][];
            revoked: boolean;
            /** Format: date-time */
            sentAt: string;
            /**
             * @description of an outgoing message
             * @enum {string|null}
             */
            status: "queued" | "sending" | "sent" | "delivered" | "read" | "played" | "failed" | "unknown" | null;
            /** @description the words; of a withdrawn message too, for the team */
            text: string | null;
            /** @description whether another person's message already had this one's id */
            twin: boolean;
            /** @description whether it reached no device for long, in a chat in which nobody ever answered */
            undelivered: boolean;
            /** @description what it said before, oldest first */
            versions: components["schemas"]["MessageView.Version"][];
            /** @description whether the phones show it once */
            viewOnce: boolean;
        };
        /** @description Who wrote it. */
        "MessageView.Author": {
            /** @description of a member of a group: what tells two members of one name apart, and nothing else */
            address: string | null;
            /** Format: int64 */
            id: number | null;
            /**
             * @description `contact`, `user`, `phone` (the own account's phone) or `system`
             * @enum {string}
             */
            kind: "contact" | "user" | "phone" | "system";
            name: string;
            /** @description of a member of a group, when the network tells it */
            phone: string | null;
        };
        /** @description Why it was not sent, or not yet. */
        "MessageView.Failure": {
            /**
             * @description stable, translated by the console
             * @enum {string}
             */
            code: "not-connected" | "paced" | "throttled" | "unreachable" | "unauthorised" | "uncertain" | "not-found" | "not-on-network" | "invalid" | "unsupported" | "blocked" | "forbidden-address" | "too-old" | "inbox-removed" | "bounced" | "network" | "window-closed" | "opted-out" | "limited" | "not-permitted";
            /** @description a sentence for who administers the hub */
            reason: string;
        };
        "MessageView.Quoted": {
            /** @description empty where nobody told */
            author: string;
            kind: string;
            /**
             * Format: int64
             * @description the quoted message, when the hub has it
             */
            message: number | null;
            /** @description whether the own account wrote it */
            own: boolean;
            text: string;
        };
        "MessageView.Reacted": {
            author: components["schemas"]["MessageView.Reactor"];
            emoji: string;
            /** @description whether the own account reacted */
            mine: boolean;
        };
        /** @description Who reacted. */
        "MessageView.Reactor": {
            kind: string;
            name: string;
        };
        /** @description What it said until `at`. */
        "MessageView.Version": {
            /** Format: date-time */
            at: string;
            text: string;
        };
        /** @description What somebody wants connected whose owner has to agree. */
        NewConsent: {
            /** @description what its kind of channel asks for; of a connected one those left out stay */
            answers?: {
                [key: string]: string;
            } | null;
            /**
             * Format: int64
             * @description one that is connected already, to be agreed to again, instead of both
             */
            inbox?: number | null;
            /** @description what a new inbox is to be called */
            name?: string | null;
            /** @description its kind of channel */
            provider?: string | null;
        };
        /** @description What somebody asks for to be connected. */
        NewInbox: {
            /** @description what its kind of channel asks for */
            answers?: {
                [key: string]: string;
            } | null;
            apiKey?: string | null;
            /** @description where the WAHA is; `http://` is added when no scheme is written */
            baseUrl?: string | null;
            name?: string | null;
            /**
             * @description `waha`, `practice` or a kind of channel that is connected by answers
             * @enum {string|null}
             */
            provider?: "waha" | "practice" | "whatsapp-cloud" | "instagram" | "messenger" | "telegram" | "notificame" | "email" | "webchat" | "api" | null;
            /** @description the session's name there; the first one that no inbox has when left out */
            session?: string | null;
        };
        /** @description What a member writes to a customer. */
        NewWords: {
            /** @description made by the writer's screen, so that the same message is written once however often it is sent */
            clientKey?: string | null;
            /**
             * @description at most
             *
             *     ```
             *     #MOST_FILES
             *     ```
             *
             *     ; the text goes with the first
             */
            files?: number[] | null;
            /**
             * Format: int64
             * @description the message it answers
             */
            replyTo?: number | null;
            text?: string | null;
        };
        /** @description What is changed; what is absent stays. */
        "OrganisationController.OrganisationChange": {
            locale?: string | null;
            name?: string | null;
            timeZone?: string | null;
        };
        /** @description A session as its owner sees it. @param current whether it is the one that asks */
        "OwnSessions.SessionView": {
            address: string;
            /** Format: date-time */
            createdAt: string;
            /** @description whether it is the one that asks */
            current: boolean;
            /** Format: int64 */
            id: number;
            /** Format: date-time */
            lastSeen: string;
            userAgent: string;
        };
        /** @description A page of a list that is paged by key. */
        "Page_AuditTrail.AuditView_": {
            /** @description in the order of the list */
            items: components["schemas"]["AuditTrail.AuditView"][];
            /** @description the opaque cursor of the next page, absent on the last one */
            next: string | null;
        };
        /** @description A page of a list that is paged by key. */
        "Page_CallbackController.CallbackView_": {
            /** @description in the order of the list */
            items: components["schemas"]["CallbackController.CallbackView"][];
            /** @description the opaque cursor of the next page, absent on the last one */
            next: string | null;
        };
        /** @description A page of a list that is paged by key. */
        Page_ContactView_: {
            /** @description in the order of the list */
            items: components["schemas"]["ContactView"][];
            /** @description the opaque cursor of the next page, absent on the last one */
            next: string | null;
        };
        /** @description A page of a list that is paged by key. */
        Page_ConversationView_: {
            /** @description in the order of the list */
            items: components["schemas"]["ConversationView"][];
            /** @description the opaque cursor of the next page, absent on the last one */
            next: string | null;
        };
        /** @description A page of a list that is paged by key. */
        Page_DeadLetterView_: {
            /** @description in the order of the list */
            items: components["schemas"]["DeadLetterView"][];
            /** @description the opaque cursor of the next page, absent on the last one */
            next: string | null;
        };
        /** @description A page of a list that is paged by key. */
        Page_FoundMessage_: {
            /** @description in the order of the list */
            items: components["schemas"]["FoundMessage"][];
            /** @description the opaque cursor of the next page, absent on the last one */
            next: string | null;
        };
        /** @description A page of a list that is paged by key. */
        Page_InboxView_: {
            /** @description in the order of the list */
            items: components["schemas"]["InboxView"][];
            /** @description the opaque cursor of the next page, absent on the last one */
            next: string | null;
        };
        /** @description A page of a list that is paged by key. */
        "Page_KeptEventController.KeptView_": {
            /** @description in the order of the list */
            items: components["schemas"]["KeptEventController.KeptView"][];
            /** @description the opaque cursor of the next page, absent on the last one */
            next: string | null;
        };
        /** @description A page of a list that is paged by key. */
        Page_LeadView_: {
            /** @description in the order of the list */
            items: components["schemas"]["LeadView"][];
            /** @description the opaque cursor of the next page, absent on the last one */
            next: string | null;
        };
        /** @description A page of a list that is paged by key. */
        Page_MemberView_: {
            /** @description in the order of the list */
            items: components["schemas"]["MemberView"][];
            /** @description the opaque cursor of the next page, absent on the last one */
            next: string | null;
        };
        /** @description What to type on the phone. */
        "PairingController.PairingCode": {
            code: string;
        };
        /** @description The phone to pair with. */
        "PairingController.PairingPhone": {
            phone?: string | null;
        };
        "PairingController.PasskeyView": {
            /** @description to be compared with the one on the phone; absent while there is none */
            code: string | null;
        };
        /** @description The code to scan. */
        "PairingController.QrView": {
            /**
             * Format: date-time
             * @description when it can no longer be scanned, as far as known
             */
            expiresAt: string | null;
            /** @description the raw value to draw; absent while there is none */
            qr: string | null;
            /** @enum {string} */
            state: "connecting" | "scan-qr" | "working" | "disconnected" | "failed" | "unreachable";
        };
        /** @description The steps from a first message to a sale, in order. */
        Pipeline: {
            /** Format: int64 */
            id: number;
            name: string;
            stages: components["schemas"]["Stage"][];
        };
        /** @description What to say. */
        "PracticeController.Words": {
            text?: string | null;
        };
        /** @description What a refused request is told (RFC 9457, `application/problem+json`). It never carries an exception's message. */
        Problem: {
            /** @description stable, translated by the console */
            code: string;
            /** @description the fields that cannot be taken, for 422 */
            errors?: components["schemas"]["FieldError"][] | null;
            /** Format: int32 */
            status: number;
            title: string;
            /** @description the id under which the log has the detail */
            trace?: string | null;
            type: string;
        };
        /** @description What a person changes of the own profile; what is absent stays. */
        ProfileChange: {
            enterSends?: boolean | null;
            locale?: string | null;
            name?: string | null;
            password?: components["schemas"]["ProfileChange.PasswordChange"] | null;
            signature?: string | null;
            /** @enum {string|null} */
            textSize?: "normal" | "large" | null;
            /** @enum {string|null} */
            theme?: "system" | "light" | "dark" | null;
        };
        "ProfileChange.PasswordChange": {
            /** @description the password up to now, asked again because a screen may have been left open */
            current?: string | null;
            next?: string | null;
        };
        "ProgramController.Taken": {
            /**
             * @description `accepted`, or `kept` where it could not be processed and an administrator is shown it
             * @enum {string}
             */
            outcome: "accepted" | "kept";
        };
        /** @description New keys. */
        "ProgramKeys.KeysView": {
            /** @description what the program shows in `Authorization: Bearer` */
            key: string;
            /** @description what callbacks are signed with */
            signingSecret: string;
        };
        /** @description How an inbox receives whoever writes, as screens see it and change it. */
        ReceptionView: {
            /** @description what is said while nobody is there; empty for nothing */
            away: string;
            /**
             * @description `nobody`, `member` (the first of `members`) or `turns`
             * @enum {string}
             */
            giving: "nobody" | "member" | "turns";
            /** @description empty for nothing */
            greeting: string;
            holidays: components["schemas"]["ReceptionView.FreeDay"][];
            /** @description when somebody is there, by the organisation's clock; none for always */
            hours: components["schemas"]["ReceptionView.Hours"][];
            /** @description who may be given a conversation */
            members: number[];
        };
        /** @description A day on which nobody is there. */
        "ReceptionView.FreeDay": {
            /** @description `2026-12-25` */
            day: string;
            /** @description what the team calls it, or empty */
            name: string;
        };
        /** @description A time of the week. */
        "ReceptionView.Hours": {
            /**
             * Format: int32
             * @description 1 for Monday to 7 for Sunday
             */
            day: number;
            /** @description `08:00` */
            from: string;
            /** @description `12:00`, or `24:00` for the end of the day */
            to: string;
        };
        /** @description For how long a person may be answered. */
        "ReplyTimes.ReplyTime": {
            /**
             * Format: date-time
             * @description anything may be said until then; absent when they never wrote
             */
            openUntil: string | null;
            /** @description whether a text that the network approved may be sent afterwards */
            templates: boolean;
            /**
             * Format: date-time
             * @description somebody of the team may answer until then, which the network is told from `openUntil` on
             */
            until: string | null;
        };
        /** @description A file. */
        "Said.File": {
            /** @description what it is called */
            name?: string | null;
            /** @description what it is: `image/png` */
            type?: string | null;
            /** @description where the hub fetches it, once, soon */
            url?: string | null;
        };
        /** @description Somebody to be known. */
        "Said.NewContact": {
            contact?: components["schemas"]["Said.Person"] | null;
        };
        /** @description A message of somebody. */
        "Said.NewMessage": {
            contact?: components["schemas"]["Said.Person"] | null;
            file?: components["schemas"]["Said.File"] | null;
            /** @description the program's own, the same for the same message */
            id?: string | null;
            /** @description the id of the message it answers */
            replyTo?: string | null;
            /**
             * Format: date-time
             * @description when it was written; now when left out
             */
            sentAt?: string | null;
            text?: string | null;
        };
        /** @description Other words. */
        "Said.NewText": {
            text?: string | null;
        };
        /** @description Whether somebody writes now. */
        "Said.NewTyping": {
            contact?: components["schemas"]["Said.Person"] | null;
            typing?: boolean | null;
        };
        /** @description Somebody behind the program. */
        "Said.Person": {
            /** @description by which the program knows them, without blanks */
            id?: string | null;
            /** @description what they are called; left out, it stays as it is */
            name?: string | null;
        };
        /** @description How far an answer came. */
        "Said.Receipt": {
            /** @description the id that the callback gave it */
            message?: string | null;
            /** @description why it failed, in a sentence that the team reads */
            reason?: string | null;
            /** @enum {string|null} */
            status?: "delivered" | "read" | "failed" | null;
        };
        "SightingController.SightingView": {
            /** @description of a page, as browsers name it: `https://loja.example` */
            origin: string;
            /** Format: date-time */
            seenAt: string;
        };
        "SignInController.Credentials": {
            email?: string | null;
            /**
             * Format: int64
             * @description the id of the wanted organisation; absent for the first joined
             */
            organisation?: number | null;
            password?: string | null;
        };
        "SignInController.Switch": {
            /**
             * Format: int64
             * @description the id of another organisation of the same person
             */
            organisation?: number | null;
        };
        /** @description A step of a pipeline. */
        Stage: {
            /**
             * @description the name of its sign
             * @enum {string}
             */
            glyph: "empty" | "quarter" | "half" | "dashed" | "three-quarters" | "won" | "lost";
            /** Format: int64 */
            id: number;
            /** @description stable, translated by the console */
            key: string;
            name: string;
            /**
             * @description `open`, `won` or `lost`
             * @enum {string}
             */
            phase: "open" | "won" | "lost";
            /**
             * Format: int32
             * @description from 1
             */
            position: number;
        };
        /** @description The stage of the lead of a conversation, as rows show it. */
        StageView: {
            /** Format: int64 */
            id: number;
            /** @description stable, translated by the console */
            key: string;
            name: string;
            /**
             * Format: int32
             * @description how many stages the pipeline has
             */
            of: number;
            /**
             * @description `open`, `won` or `lost`
             * @enum {string}
             */
            phase: "open" | "won" | "lost";
            /**
             * Format: int32
             * @description from 1, among the stages of its pipeline
             */
            position: number;
        };
        /** @description A button of it. */
        "TemplateController.ButtonView": {
            title: string;
            /** @description where it leads with a variable, or empty */
            url: string;
        };
        "TemplateController.NewTemplate": {
            /** @description made by the writer's screen, so that the same message is written once however often it is sent */
            clientKey?: string | null;
            template?: components["schemas"]["FilledText"] | null;
        };
        /** @description An approved text. */
        "TemplateController.TemplateView": {
            /** @description its text with variables */
            body: string;
            buttons: components["schemas"]["TemplateController.ButtonView"][];
            /** @description the network's word for its use */
            category: string;
            /** @description its last line, or empty */
            footer: string;
            /** @description its heading with variables as `{{1}}`, or empty */
            header: string;
            language: string;
            name: string;
        };
        /** @description A window of a thread. */
        ThreadPage: {
            /** @description the cursor of the page of newer ones, absent when there is none */
            after: string | null;
            /** @description the cursor of the page of older ones, absent when there is none */
            before: string | null;
            /** @description oldest first */
            items: components["schemas"]["MessageView"][];
        };
        /** @description A ticket for `/live?ticket=...`: one use, thirty seconds. */
        "TicketController.Ticket": {
            ticket: string;
        };
        "TokenController.NewToken": {
            name?: string | null;
        };
        /** @description Everything, as it was at `at`. */
        "VitalsController.VitalsView": {
            /** Format: date-time */
            at: string;
            vitals: components["schemas"]["VitalsController.VitalView"][];
        };
        /** @description One thing. */
        "VitalsController.VitalView": {
            /** @enum {string} */
            name: "chat" | "core" | "broker" | "storage" | "disk" | "intake" | "relay" | "outbox" | "queue" | "backlog" | "schedule" | "search" | "sockets" | "clock" | "memory" | "channels" | "dead-letters" | "kept";
            /**
             * Format: date-time
             * @description when it came to this state, as far as it is known
             */
            since: string | null;
            /** @enum {string} */
            state: "good" | "warning" | "bad";
            /**
             * Format: double
             * @description seconds of `intake`, `relay`, `queue`, `schedule`, `search` and `clock`, megabytes of `disk`, hundredths of `memory`, else how many; absent where there is no number, or it is not known
             */
            value: number | null;
        };
        /** @description How somebody wants an inbox to receive whoever writes; what is left out is empty. */
        WantedReception: {
            away?: string | null;
            giving?: string | null;
            greeting?: string | null;
            holidays?: components["schemas"]["WantedReception.FreeDay"][] | null;
            hours?: components["schemas"]["WantedReception.Hours"][] | null;
            members?: number[] | null;
        };
        "WantedReception.FreeDay": {
            day?: string | null;
            name?: string | null;
        };
        "WantedReception.Hours": {
            /** Format: int32 */
            day?: number | null;
            from?: string | null;
            to?: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    leave: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewConsent"];
            };
        };
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description leave 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentController.ConsentView"];
                };
            };
        };
    };
    arrive: {
        parameters: {
            query?: {
                code?: string | null;
                state?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description arrive 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description list 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_DeadLetterView_"];
                };
            };
        };
    };
    retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description retry 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description list_1 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_InboxView_"];
                };
            };
        };
    };
    connect: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInbox"];
            };
        };
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description connect 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxView"];
                };
            };
        };
    };
    one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description one 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxView"];
                };
            };
        };
    };
    remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description remove 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InboxChange"];
            };
        };
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description change 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxView"];
                };
            };
        };
    };
    list_2: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description list_2 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_CallbackController.CallbackView_"];
                };
            };
        };
    };
    again: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                delivery: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description again 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description check 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckController.CheckView"];
                };
            };
        };
    };
    ignored: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ignored 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IgnoredEvents.IgnoredView"][];
                };
            };
        };
    };
    make: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description make 201 response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramKeys.KeysView"];
                };
            };
        };
    };
    logOut: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description logOut 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxView"];
                };
            };
        };
    };
    pairingCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PairingController.PairingPhone"];
            };
        };
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description pairingCode 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairingController.PairingCode"];
                };
            };
        };
    };
    passkey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description passkey 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairingController.PasskeyView"];
                };
            };
        };
    };
    confirmPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description confirmPasskey 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxView"];
                };
            };
        };
    };
    say: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PracticeController.Words"];
            };
        };
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description say 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    qr: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description qr 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairingController.QrView"];
                };
            };
        };
    };
    restart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description restart 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxView"];
                };
            };
        };
    };
    list_3: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description list_3 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_KeptEventController.KeptView_"];
                };
            };
        };
    };
    one_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description one_1 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptEventController.KeptView"];
                };
            };
        };
    };
    retry_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description retry_1 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: string;
                    };
                };
            };
        };
    };
    count: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description count 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterController.ProblemCount"];
                };
            };
        };
    };
    list_4: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description list_4 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelTypeController.ChannelTypeView"][];
                };
            };
        };
    };
    list_5: {
        parameters: {
            query: {
                cursor?: string | null;
                limit?: number;
                query: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description list_5 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ContactView_"];
                };
            };
        };
    };
    add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactController.NewContact"];
            };
        };
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description add 201 response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactView"];
                };
            };
        };
    };
    one_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description one_2 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactView"];
                };
            };
        };
    };
    rename: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactController.Rename"];
            };
        };
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rename 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactView"];
                };
            };
        };
    };
    merges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description merges 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeView"][];
                };
            };
        };
    };
    join: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactController.Wanted"];
            };
        };
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description join 201 response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactController.Made"];
                };
            };
        };
    };
    part: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                merge: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description part 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactView"];
                };
            };
        };
    };
    namesakes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description namesakes 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactView"][];
                };
            };
        };
    };
    list_6: {
        parameters: {
            query?: {
                cursor?: string | null;
                inbox?: number | null;
                limit?: number;
                status?: string;
                view?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description list_6 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ConversationView_"];
                };
            };
        };
    };
    one_3: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description one_3 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationDetail"];
                };
            };
        };
    };
    assign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CareController.Assignment"];
            };
        };
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description assign 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationView"];
                };
            };
        };
    };
    draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CareController.Draft"];
            };
        };
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description draft 204 response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    page: {
        parameters: {
            query?: {
                after?: string | null;
                around?: number | null;
                before?: string | null;
                limit?: number;
                /** @description of all conversations with the person, in whichever inbox, as one history */
                whole?: boolean;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description page 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadPage"];
                };
            };
        };
    };
    write: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWords"];
            };
        };
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description write 201 response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageView"][];
                };
            };
        };
    };
    edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                message: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActionController.Text"];
            };
        };
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description edit 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageView"];
                };
            };
        };
    };
    revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                message: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description revoke 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageView"];
                };
            };
        };
    };
    mediaRetry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                message: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description mediaRetry 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageView"];
                };
            };
        };
    };
    react: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                message: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActionController.Emoji"];
            };
        };
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description react 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageView"];
                };
            };
        };
    };
    retry_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                message: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description retry_2 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageView"];
                };
            };
        };
    };
    note: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageController.NewNote"];
            };
        };
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description note 201 response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageView"];
                };
            };
        };
    };
    read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description read 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationView"];
                };
            };
        };
    };
    reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description reopen 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationView"];
                };
            };
        };
    };
    resolve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description resolve 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationView"];
                };
            };
        };
    };
    list_7: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description list_7 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateController.TemplateView"][];
                };
            };
        };
    };
    send: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateController.NewTemplate"];
            };
        };
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description send 201 response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageView"];
                };
            };
        };
    };
    unread: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unread 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationView"];
                };
            };
        };
    };
    counts: {
        parameters: {
            query?: {
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description counts 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Counts"];
                };
            };
        };
    };
    found: {
        parameters: {
            query: {
                words: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description found 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ConversationView_"];
                };
            };
        };
    };
    ofContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contact: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ofContact 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ConversationView_"];
                };
            };
        };
    };
    search: {
        parameters: {
            query: {
                author?: string | null;
                conversation?: number | null;
                cursor?: string | null;
                from?: string | null;
                inbox?: number | null;
                limit?: number;
                until?: string | null;
                words: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description search 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_FoundMessage_"];
                };
            };
        };
    };
    about: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description about 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataController.About"];
                };
            };
        };
    };
    now: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description now 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VitalsController.VitalsView"];
                };
            };
        };
    };
    show: {
        parameters: {
            query?: {
                limit?: number;
                pipeline?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description show 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Board.View"];
                };
            };
        };
    };
    column: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                stage: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description column 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_LeadView_"];
                };
            };
        };
    };
    find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description find 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadView"];
                };
            };
        };
    };
    change_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["LeadController.Given"];
            };
        };
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description change_1 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadView"];
                };
            };
        };
    };
    move: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeadController.StageChange"];
            };
        };
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description move 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadView"];
                };
            };
        };
    };
    ofConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ofConversation 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadView"];
                };
            };
        };
    };
    pipelines: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description pipelines 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pipeline"][];
                };
            };
        };
    };
    ticket: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ticket 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketController.Ticket"];
                };
            };
        };
    };
    upload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description upload 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileView"];
                };
            };
        };
    };
    one_4: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description one_4 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceptionView"];
                };
            };
        };
    };
    change_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WantedReception"];
            };
        };
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description change_2 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceptionView"];
                };
            };
        };
    };
    list_8: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description list_8 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AuditTrail.AuditView_"];
                };
            };
        };
    };
    list_9: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description list_9 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitations.InvitationView"][];
                };
            };
        };
    };
    invite: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationController.NewInvitation"];
            };
        };
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invite 201 response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitations.InvitationView"];
                };
            };
        };
    };
    withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description withdraw 204 response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    offer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description offer 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptingController.Offer"];
                };
            };
        };
    };
    accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptingController.Acceptance"];
            };
        };
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description accept 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description me 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    change_3: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileChange"];
            };
        };
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description change_3 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    list_10: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description list_10 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_MemberView_"];
                };
            };
        };
    };
    change_4: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberChange"];
            };
        };
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description change_4 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
                };
            };
        };
    };
    change_5: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganisationController.OrganisationChange"];
            };
        };
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description change_5 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    roles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description roles 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberList.RoleView"][];
                };
            };
        };
    };
    list_11: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description list_11 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSessions.SessionView"][];
                };
            };
        };
    };
    end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description end 204 response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    setUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FoundationForm"];
            };
        };
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description setUp 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    offered: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description offered 204 response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInController.Credentials"];
            };
        };
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description signIn 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description signOut 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    signUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description signUp 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundingController.SignUpState"];
                };
            };
        };
    };
    signUp_1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FoundationForm"];
            };
        };
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description signUp_1 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    switchTo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInController.Switch"];
            };
        };
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description switchTo 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    list_12: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description list_12 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiTokens.TokenView"][];
                };
            };
        };
    };
    make_1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenController.NewToken"];
            };
        };
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description make_1 201 response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiTokens.TokenView"];
                };
            };
        };
    };
    delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description delete 204 response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_13: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description list_13 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SightingController.SightingView"][];
                };
            };
        };
    };
    file: {
        parameters: {
            query?: never;
            header?: {
                Range?: string | null;
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description file 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Record<string, never>;
                };
            };
        };
    };
    live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description live 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthController.Health"];
                };
            };
        };
    };
    ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ready 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthController.Health"];
                };
            };
        };
    };
    page_1: {
        parameters: {
            query?: {
                /** @description whether pictures are fetched from where the sender put them */
                pictures?: boolean;
            };
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description page_1 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": Record<string, never>;
                };
            };
        };
    };
    file_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description file_1 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Record<string, never>;
                };
            };
        };
    };
    source: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description source 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Record<string, never>;
                };
            };
        };
    };
    numbers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description numbers 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain; version=0.0.4; charset=utf-8": string;
                };
            };
        };
    };
    contact: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Said.NewContact"];
            };
        };
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contact 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramController.Taken"];
                };
            };
        };
    };
    message: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Said.NewMessage"];
            };
        };
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description message 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramController.Taken"];
                };
            };
        };
    };
    withdraw_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description withdraw_1 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramController.Taken"];
                };
            };
        };
    };
    edit_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Said.NewText"];
            };
        };
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description edit_1 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramController.Taken"];
                };
            };
        };
    };
    receipt: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Said.Receipt"];
            };
        };
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description receipt 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramController.Taken"];
                };
            };
        };
    };
    typing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Said.NewTyping"];
            };
        };
        responses: {
            /** @description A refusal: its code says why. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description typing 200 response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramController.Taken"];
                };
            };
        };
    };
}
