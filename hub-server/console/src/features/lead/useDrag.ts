import { type RefObject, useEffect, useState } from 'react';
import type { Lead } from '@/shared/api/types';

type Adapter = typeof import('@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter');
type Preview = typeof import('@atlaskit/pragmatic-drag-and-drop/utils/set-custom-native-drag-preview');
type Offset = typeof import('@atlaskit/pragmatic-drag-and-drop/utils/preserve-offset-on-source');

export interface DragTools {
  draggable: Adapter['draggable'];
  dropTarget: Adapter['dropTargetForElements'];
  setPreview: Preview['setCustomNativeDragPreview'];
  keepOffset: Offset['preserveOffsetOnSource'];
}

async function load(): Promise<DragTools> {
  const [adapter, preview, offset] = await Promise.all([
    import('@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter'),
    import('@atlaskit/pragmatic-drag-and-drop/utils/set-custom-native-drag-preview'),
    import('@atlaskit/pragmatic-drag-and-drop/utils/preserve-offset-on-source'),
  ]);
  return {
    draggable: adapter.draggable,
    dropTarget: adapter.dropTargetForElements,
    setPreview: preview.setCustomNativeDragPreview,
    keepOffset: offset.preserveOffsetOnSource,
  };
}

let loading: Promise<DragTools> | undefined;

/** What dragging needs, loaded after the board is on the screen: cards move without it, by menu and keys. */
export function useDragTools(enabled: boolean): DragTools | null {
  const [tools, setTools] = useState<DragTools | null>(null);
  useEffect(() => {
    if (!enabled) return;
    let here = true;
    loading ??= load();
    loading.then(
      (loaded) => here && setTools(loaded),
      () => {
        loading = undefined;
      },
    );
    return () => {
      here = false;
    };
  }, [enabled]);
  return tools;
}

/** The card as it is carried: lifted, a little askew, outlined. */
function drawPreview(container: HTMLElement, card: HTMLElement): void {
  const copy = card.cloneNode(true) as HTMLElement;
  copy.style.width = `${card.offsetWidth}px`;
  copy.classList.add('card-carried');
  container.style.padding = '24px';
  container.append(copy);
}

/** Makes a card one that can be carried; gives whether it is being carried now. */
export function useCarried(
  card: RefObject<HTMLElement | null>,
  lead: Lead,
  tools: DragTools | null,
): boolean {
  const [carried, setCarried] = useState(false);
  const { id } = lead;
  useEffect(() => {
    const element = card.current;
    if (!element || !tools) return;
    return tools.draggable({
      element,
      getInitialData: () => ({ lead: id }),
      onGenerateDragPreview: ({ nativeSetDragImage, location }) => {
        const offset = tools.keepOffset({ element, input: location.current.input });
        tools.setPreview({
          nativeSetDragImage,
          getOffset: ({ container }) => {
            const { x, y } = offset({ container });
            return { x: x + 24, y: y + 24 };
          },
          render: ({ container }) => drawPreview(container, element),
        });
      },
      onDragStart: () => setCarried(true),
      onDrop: () => setCarried(false),
    });
  }, [card, id, tools]);
  return carried;
}

/** Makes a column one that takes cards; gives whether one is over it now. */
export function useTakes(
  column: RefObject<HTMLElement | null>,
  tools: DragTools | null,
  onTaken: (lead: number) => void,
): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const element = column.current;
    if (!element || !tools) return;
    return tools.dropTarget({
      element,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        const lead = source.data['lead'];
        if (typeof lead === 'number') onTaken(lead);
      },
    });
  }, [column, tools, onTaken]);
  return over;
}
