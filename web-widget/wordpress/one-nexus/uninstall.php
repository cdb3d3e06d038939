<?php
/** Leaves nothing behind, on none of the sites. */

defined('WP_UNINSTALL_PLUGIN') || exit;

if (is_multisite()) {
    foreach (get_sites(['fields' => 'ids', 'number' => 0]) as $one_nexus_site) {
        delete_blog_option($one_nexus_site, 'one_nexus');
    }
} else {
    delete_option('one_nexus');
}
