package one.nexus.hub.platform.web;

/** What the first of several equal requests was answered. */
record FirstAnswer(int status, String mediaType, String body) {}
