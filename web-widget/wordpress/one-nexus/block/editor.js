// The block as its editor shows it, without a build step: `wp` and the words are WordPress' to give.
(({ blocks, blockEditor, components, element }, words) => {
  const { createElement } = element;

  function Look({ attributes, setAttributes }) {
    return createElement(
      components.PanelBody,
      { title: words.look },
      createElement(components.SelectControl, {
        label: words.side,
        value: attributes.side,
        options: [
          { value: "", label: words.asSet },
          { value: "right", label: words.right },
          { value: "left", label: words.left },
        ],
        onChange: (side) => setAttributes({ side }),
      }),
      createElement(
        components.BaseControl,
        null,
        createElement(components.BaseControl.VisualLabel, null, words.colour),
        createElement(components.ColorPalette, {
          colors: [],
          value: attributes.colour,
          onChange: (colour) => setAttributes({ colour: colour || "" }),
        }),
      ),
      createElement(components.TextControl, {
        label: words.label,
        help: words.labelAbout,
        value: attributes.label,
        onChange: (label) => setAttributes({ label }),
      }),
    );
  }

  function Edit(given) {
    return createElement(
      "div",
      blockEditor.useBlockProps(),
      createElement(blockEditor.InspectorControls, null, createElement(Look, given)),
      createElement(components.Placeholder, {
        icon: "format-chat",
        label: words.title,
        instructions: words.here,
      }),
    );
  }

  // the page is told of the block by the server as it is shown: nothing but the block itself is kept
  blocks.registerBlockType("one-nexus/chat", { edit: Edit, save: () => null });
})(window.wp, window.oneNexusWords);
