<?php

namespace OneNexus;

defined('ABSPATH') || exit;

/** Settings, One Nexus: the hub's address, the channel's token, and where the chat shall be. */
final class SettingsPage
{
    private const SLUG = 'one-nexus';
    private const RIGHT = 'manage_options';

    /** The name WordPress gave the screen. */
    private static string $screen = '';
    /** What was typed and refused, to be shown again. */
    private static ?array $typed = null;
    private static array $objections = [];

    public static function add(): void
    {
        self::$screen = (string) add_options_page(
            'One Nexus',
            'One Nexus',
            self::RIGHT,
            self::SLUG,
            [self::class, 'show']
        );
        add_action('load-' . self::$screen, [self::class, 'take']);
    }

    public static function link(array $links): array
    {
        return array_merge([self::anchor(word('settings'))], $links);
    }

    /** Says where an administrator will see it that the chat is not shown yet. */
    public static function notice(): void
    {
        $screen = get_current_screen();
        $seen = $screen !== null && in_array($screen->id, ['dashboard', 'plugins', self::$screen], true);
        if (!$seen || !current_user_can(self::RIGHT) || is_complete(settings())) {
            return;
        }
        $way = $screen->id === self::$screen ? '' : ' ' . self::anchor(word('incomplete.way'));
        printf('<div class="notice notice-warning"><p>%s%s</p></div>', esc_html(word('incomplete')), $way);
    }

    /** Takes what was sent before anything is written: kept and shown anew, or refused with the text as it was typed. */
    public static function take(): void
    {
        if (($_SERVER['REQUEST_METHOD'] ?? '') !== 'POST') {
            return;
        }
        if (!current_user_can(self::RIGHT)) {
            wp_die(esc_html(word('forbidden')), '', ['response' => 403]);
        }
        check_admin_referer(self::SLUG);
        $sent = wp_unslash($_POST['one_nexus'] ?? []);
        self::$typed = typed(is_array($sent) ? $sent : []);
        self::$objections = objections(self::$typed);
        if (self::$objections === []) {
            keep(self::$typed);
            wp_safe_redirect(add_query_arg('saved', '1', self::address()));
            exit;
        }
    }

    public static function show(): void
    {
        $shown = self::$typed ?? settings();
        echo '<div class="wrap"><h1>One Nexus</h1>';
        if (self::$objections !== []) {
            printf('<div class="notice notice-error" role="alert"><p>%s</p></div>', esc_html(word('refused')));
        } elseif (isset($_GET['saved'])) {
            printf('<div class="notice notice-success" role="status"><p>%s</p></div>', esc_html(word('saved')));
        }
        printf('<p>%s</p><form method="post" action="%s" novalidate>', esc_html(word('about')), esc_url(self::address()));
        wp_nonce_field(self::SLUG);
        echo '<table class="form-table" role="presentation">';
        self::text('address', $shown, 'inputmode="url" placeholder="https://hub.example.com"');
        self::text('token', $shown, 'autocomplete="off" spellcheck="false"');
        self::everywhere($shown);
        self::side($shown);
        self::text('colour', $shown, 'placeholder="#5a55c9" spellcheck="false"');
        self::text('label', $shown, 'maxlength="' . LONGEST_LABEL . '"');
        echo '</table>';
        submit_button(word('save'));
        echo '</form></div>';
    }

    /** A field of one line, with what is wrong with it beside it. The further attributes are written in this file alone. */
    private static function text(string $name, array $shown, string $further): void
    {
        $objection = self::$objections[$name] ?? null;
        $first = $objection !== null && array_key_first(self::$objections) === $name;
        self::row($name);
        printf(
            '<input type="text" class="regular-text" id="one-nexus-%1$s" name="one_nexus[%1$s]" value="%2$s" '
                . 'aria-describedby="one-nexus-%1$s-about%3$s"%4$s%5$s %6$s>',
            esc_attr($name),
            esc_attr($shown[$name]),
            $objection === null ? '' : esc_attr(' one-nexus-' . $name . '-wrong'),
            $objection === null ? '' : ' aria-invalid="true"',
            $first ? ' autofocus' : '',
            $further
        );
        if ($objection !== null) {
            printf(
                '<p id="one-nexus-%s-wrong" style="color:#b32d2e">%s</p>',
                esc_attr($name),
                esc_html(word($objection))
            );
        }
        printf(
            '<p class="description" id="one-nexus-%s-about">%s</p></td></tr>',
            esc_attr($name),
            esc_html(word($name . '.about'))
        );
    }

    private static function everywhere(array $shown): void
    {
        printf(
            '<tr><th scope="row">%s</th><td><label><input type="checkbox" name="one_nexus[everywhere]" value="1"%s> %s</label>'
                . '<p class="description">%s</p></td></tr>',
            esc_html(word('where')),
            checked($shown['everywhere'] !== '', true, false),
            esc_html(word('everywhere')),
            esc_html(word('everywhere.about'))
        );
    }

    private static function side(array $shown): void
    {
        self::row('side');
        echo '<select id="one-nexus-side" name="one_nexus[side]">';
        foreach (['right', 'left'] as $side) {
            printf(
                '<option value="%s"%s>%s</option>',
                esc_attr($side),
                selected($shown['side'] === $side, true, false),
                esc_html(word('side.' . $side))
            );
        }
        echo '</select></td></tr>';
    }

    private static function row(string $name): void
    {
        printf(
            '<tr><th scope="row"><label for="one-nexus-%s">%s</label></th><td>',
            esc_attr($name),
            esc_html(word($name))
        );
    }

    private static function anchor(string $words): string
    {
        return sprintf('<a href="%s">%s</a>', esc_url(self::address()), esc_html($words));
    }

    private static function address(): string
    {
        return admin_url('options-general.php?page=' . self::SLUG);
    }
}
