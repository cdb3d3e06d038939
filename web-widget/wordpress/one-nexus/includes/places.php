<?php
/** Where the chat can be put: the shortcode and the block. Neither writes anything itself, both ask for the chat. */

namespace OneNexus;

defined('ABSPATH') || exit;

const SHORTCODE = 'one_nexus';
const BLOCK = 'one-nexus/chat';

function register_places(): void
{
    add_shortcode(SHORTCODE, __NAMESPACE__ . '\from_shortcode');
    register_block_type(dirname(__DIR__) . '/block', [
        'title' => word('block.title'),
        'description' => word('block.about'),
        'render_callback' => __NAMESPACE__ . '\from_block',
    ]);
}

/** `[one_nexus side="left" colour="#5a55c9" label="Write to us"]`; WordPress gives a text where nothing is said. */
function from_shortcode($said): string
{
    $look = shortcode_atts(['side' => '', 'colour' => '', 'color' => '', 'label' => ''], (array) $said, SHORTCODE);
    $look['colour'] = $look['colour'] === '' ? $look['color'] : $look['colour'];
    Chat::ask($look);
    return '';
}

function from_block(array $said): string
{
    Chat::ask(array_filter($said, 'is_string'));
    return '';
}

/** The editor's script asks the server for nothing: its words stand before it. */
function give_words_to_the_editor(): void
{
    $said = [
        'title' => word('block.title'),
        'here' => word(is_complete(settings()) ? 'block.here' : 'block.incomplete'),
        'look' => word('look'),
        'side' => word('side'),
        'colour' => word('colour'),
        'label' => word('label'),
        'labelAbout' => word('label.about'),
        'asSet' => word('side.as-set'),
        'right' => word('side.right'),
        'left' => word('side.left'),
    ];
    $handle = generate_block_asset_handle(BLOCK, 'editorScript');
    wp_add_inline_script($handle, 'window.oneNexusWords = ' . wp_json_encode($said) . ';', 'before');
}
