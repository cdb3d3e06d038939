import { Fragment, type ReactNode } from 'react';
import { readText, type TextNode } from '../whatsappText';

function Piece({ node }: { node: TextNode }): ReactNode {
  switch (node.type) {
    case 'plain':
      return node.text;
    case 'link':
      return (
        <a
          href={node.address}
          target="_blank"
          rel="noopener noreferrer nofollow"
          className="break-all text-brand-text underline underline-offset-2"
        >
          {node.text}
        </a>
      );
    case 'code':
      return <code className="rounded-tag bg-text/6 px-1 font-mono text-[0.9em]">{node.text}</code>;
    case 'bold':
      return (
        <strong className="font-semibold">
          <Pieces nodes={node.nodes} />
        </strong>
      );
    case 'italic':
      return (
        <em>
          <Pieces nodes={node.nodes} />
        </em>
      );
    case 'strike':
      return (
        <s>
          <Pieces nodes={node.nodes} />
        </s>
      );
  }
}

function Pieces({ nodes }: { nodes: TextNode[] }) {
  return nodes.map((node, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places
    <Fragment key={at}>
      <Piece node={node} />
    </Fragment>
  ));
}

/** The words of a message with WhatsApp's marks. Always React nodes, never markup from outside. */
export function FormattedText({ text }: { text: string }) {
  return <Pieces nodes={readText(text)} />;
}
