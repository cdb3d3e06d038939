<?php
/** Stands among the plug-ins that are always there: writes down each request to the outside, and speaks as the browser asks. */

add_filter('pre_http_request', function ($answer, $request, $url) {
    file_put_contents(getenv('E2E_FOLDER') . '/asked.log', $url . "\n", FILE_APPEND);
    return new WP_Error('outside', 'Nothing outside is asked here.');
}, 10, 3);

// the words of WordPress itself are not installed: what is to be read in another language is the plug-in
add_filter('determine_locale', function ($locale) {
    return $_COOKIE['e2e_locale'] ?? $locale;
});
