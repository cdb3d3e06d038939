<?php
/**
 * Plugin Name: One Nexus
 * Description: Shows the live chat of your One Nexus hub on this site: on every page, or where the shortcode or the block stands.
 * Version: 0.1.0
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * Author: One Nexus
 * License: Apache-2.0
 * License URI: https://www.apache.org/licenses/LICENSE-2.0
 * Text Domain: one-nexus
 */

namespace OneNexus;

defined('ABSPATH') || exit;

require_once __DIR__ . '/includes/words.php';
require_once __DIR__ . '/includes/settings.php';
require_once __DIR__ . '/includes/class-chat.php';
require_once __DIR__ . '/includes/places.php';

add_action('init', __NAMESPACE__ . '\register_places');
add_action('enqueue_block_editor_assets', __NAMESPACE__ . '\give_words_to_the_editor');
// after those who write posts, pop-ups or widgets at the foot of the page: the shortcode may stand in one of them
add_action('wp_footer', [Chat::class, 'stand'], 99);

if (is_admin()) {
    require_once __DIR__ . '/includes/class-settings-page.php';
    add_action('admin_menu', [SettingsPage::class, 'add']);
    add_action('admin_notices', [SettingsPage::class, 'notice']);
    add_filter('plugin_action_links_' . plugin_basename(__FILE__), [SettingsPage::class, 'link']);
}
