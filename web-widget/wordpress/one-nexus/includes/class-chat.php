<?php

namespace OneNexus;

defined('ABSPATH') || exit;

/** The chat on the page that is being made. It stands there once, however often it is asked for. */
final class Chat
{
    /** How it shall look, as the first who asked for it said; null while nobody has. */
    private static ?array $look = null;

    /** Asks for the chat. What is left out or makes no sense is as in the settings. */
    public static function ask(array $look): void
    {
        self::$look = self::$look ?? $look;
    }

    /** Writes the loader, exactly as the hub hands it out, at the foot of a page that wants it. */
    public static function stand(): void
    {
        $settings = settings();
        $wanted = self::$look !== null || $settings['everywhere'] !== '';
        if ($wanted && is_complete($settings)) {
            wp_print_script_tag(self::attributes($settings, self::$look ?? []));
        }
    }

    private static function attributes(array $settings, array $look): array
    {
        $side = in_array($look['side'] ?? '', ['left', 'right'], true) ? $look['side'] : $settings['side'];
        $colour = is_colour($look['colour'] ?? '') ? $look['colour'] : $settings['colour'];
        $label = label($look['label'] ?? '');
        $label = $label === '' ? $settings['label'] : $label;
        return array_merge(
            ['async' => true, 'src' => $settings['address'] . '/widget.js', 'data-token' => $settings['token']],
            is_colour($colour) ? ['data-colour' => $colour] : [],
            $side === 'left' ? ['data-side' => $side] : [],
            $label === '' ? [] : ['data-label' => $label]
        );
    }
}
