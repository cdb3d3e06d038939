<?php
/** What the owner of the site answered, and what may be answered. */

namespace OneNexus;

defined('ABSPATH') || exit;

const OPTION = 'one_nexus';

/** How it is before anybody answered. */
const BEFORE = [
    'address' => '',
    'token' => '',
    'everywhere' => '1',
    'side' => 'right',
    'colour' => '',
    'label' => '',
];

/** A browser lets a page of its own machine do without encryption. */
const OWN_MACHINE = ['localhost', '127.0.0.1', '[::1]'];

const LONGEST_LABEL = 80;

/** The answers as they are kept; each is a text. */
function settings(): array
{
    $kept = get_option(OPTION);
    $known = is_array($kept) ? array_intersect_key(array_filter($kept, 'is_string'), BEFORE) : [];
    return array_merge(BEFORE, $known);
}

/** Whether there is enough to show the chat. Asked anew each time: an option may be written by others too. */
function is_complete(array $settings): bool
{
    return $settings['address'] !== '' && origin($settings['address']) === $settings['address']
        && is_token($settings['token']);
}

/** Where the hub is, without a slash at the end; null when the text is no such address. */
function origin(string $typed): ?string
{
    $parts = wp_parse_url(trim($typed));
    if (!is_array($parts) || !isset($parts['scheme'], $parts['host'])) {
        return null;
    }
    // the line that the hub hands out names the loader: whoever copies its whole address means the same hub
    $further = array_diff_key($parts, ['scheme' => 1, 'host' => 1, 'port' => 1, 'path' => 1]);
    if ($further !== [] || !in_array($parts['path'] ?? '/', ['/', '/widget.js'], true)) {
        return null;
    }
    $scheme = strtolower($parts['scheme']);
    $host = strtolower($parts['host']);
    $named = preg_match('/^(?:[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*|\[[0-9a-f:]+\])$/uD', $host) === 1;
    $safe = $scheme === 'https' || ($scheme === 'http' && in_array($host, OWN_MACHINE, true));
    if (!$named || !$safe) {
        return null;
    }
    return $scheme . '://' . $host . (isset($parts['port']) ? ':' . $parts['port'] : '');
}

/** The same that the loader asks of a token. */
function is_token(string $text): bool
{
    return preg_match('/^[A-Za-z0-9_-]{43}$/D', $text) === 1;
}

/** The same that the loader asks of a colour. */
function is_colour(string $text): bool
{
    return preg_match('/^#[0-9a-f]{6}$/iD', $text) === 1;
}

/** What was typed into the page of settings, each answer a text whatever was sent. */
function typed(array $sent): array
{
    $texts = array_map('trim', array_filter($sent, 'is_string'));
    return array_merge(BEFORE, ['everywhere' => ''], array_intersect_key($texts, BEFORE));
}

/** What is wrong with what was typed: the name of a field, and the word that says it. */
function objections(array $typed): array
{
    $found = [];
    if (origin($typed['address']) === null) {
        $found['address'] = 'address.wrong';
    }
    if (!is_token($typed['token'])) {
        $found['token'] = 'token.wrong';
    }
    if ($typed['colour'] !== '' && !is_colour($typed['colour'])) {
        $found['colour'] = 'colour.wrong';
    }
    return $found;
}

/** Keeps what was typed and not objected to. */
function keep(array $typed): void
{
    update_option(OPTION, [
        'address' => (string) origin($typed['address']),
        'token' => $typed['token'],
        'everywhere' => $typed['everywhere'] === '' ? '' : '1',
        'side' => $typed['side'] === 'left' ? 'left' : 'right',
        'colour' => strtolower($typed['colour']),
        'label' => label($typed['label']),
    ]);
}

/** The name of the button as it may be kept and shown: one line of plain text. */
function label(string $text): string
{
    return mb_substr(sanitize_text_field($text), 0, LONGEST_LABEL);
}
