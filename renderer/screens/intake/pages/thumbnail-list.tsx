import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useEffect, useEffectEvent, useId, useRef, useState, type DragEvent, type MouseEvent } from 'react';

import type { DraftComponent, DraftPage } from '../../../../shared/domain/draft.ts';
import type { ComponentId, PageId } from '../../../../shared/kernel/id.ts';
import { useT } from '../../../i18n/use-t.ts';
import type { PlacedPage } from '../progress.ts';
import { layOutThumbnails, scrollToShow, spotsInView, type ThumbnailSpot } from './lay-out-thumbnails.ts';
import { Thumbnail } from './thumbnail.tsx';
import type { Pick } from './use-selection.ts';

export interface ThumbnailListProps {
  readonly pages: readonly PlacedPage[];
  readonly current: PlacedPage;
  readonly selected: ReadonlySet<PageId>;
  readonly isSeen: (page: DraftPage) => boolean;
  readonly onPick: (placed: PlacedPage, how: Pick) => void;
  /** The pages that are meant were dropped here. */
  readonly onDrop: (to: {
    readonly componentId: ComponentId;
    readonly index: number;
    readonly paper: string;
  }) => void;
}

/**
 * All pages, paper by paper. Only what is in view is in the document, so that five hundred scroll like
 * five; the list itself has the focus, which no removed page can take away.
 */
export function ThumbnailList(props: ThumbnailListProps) {
  const { pages, current, selected } = props;
  const t = useT();
  const listId = useId();
  const { ref: sizeRef, width, height } = useElementSize<HTMLDivElement>();
  const list = useRef<HTMLDivElement>(null);
  const [scrollTop, setScrollTop] = useState(0);
  const layout = layOutThumbnails(pages, width);
  const spots = spotsInView(layout, { scrollTop, height });
  const keepInView = useEffectEvent(() => {
    if (list.current === null || height === 0) return;
    list.current.scrollTop = scrollToShow(layout, current, { scrollTop: list.current.scrollTop, height });
  });
  useEffect(() => keepInView(), [current.page.pageId, current.number, height, width]);
  const optionId = (placed: PlacedPage) => `${listId}-${placed.page.pageId}`;
  const isDrawn = spots.some((spot) => spot.kind === 'page' && spot.placed === current);
  return (
    <div
      ref={useMergedRef(list, sizeRef)}
      className="thumbnails"
      role="listbox"
      aria-multiselectable="true"
      aria-label={t('pages.thumbnails')}
      aria-activedescendant={isDrawn ? optionId(current) : undefined}
      data-pages={pages.length}
      tabIndex={0}
      onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
      onKeyDown={(event) => stepByKey(event, props)}
    >
      <div className="thumbnails-sheet" role="presentation" style={{ height: layout.height }}>
        {groupsOf(spots).map(({ component, members }) => (
          <div key={component.componentId} role="group" aria-label={component.nameVi}>
            {members.map((spot) =>
              spot.kind === 'heading' ? (
                <Heading key="heading" component={component} top={spot.top} onDrop={props.onDrop} />
              ) : (
                <Thumbnail
                  key={spot.placed.page.pageId}
                  id={optionId(spot.placed)}
                  spot={spot}
                  total={pages.length}
                  current={spot.placed.page.pageId === current.page.pageId}
                  selected={selected.has(spot.placed.page.pageId)}
                  seen={props.isSeen(spot.placed.page)}
                  onPick={(event) => props.onPick(spot.placed, howPicked(event))}
                  onDragStart={() => {
                    if (!selected.has(spot.placed.page.pageId)) props.onPick(spot.placed, 'only');
                  }}
                  onDrop={(after) =>
                    props.onDrop({
                      componentId: component.componentId,
                      index: spot.placed.index + (after ? 1 : 0),
                      paper: component.nameVi,
                    })
                  }
                />
              ),
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Dropped on a heading, pages come first in that paper. */
function Heading({
  component,
  top,
  onDrop,
}: {
  readonly onDrop: ThumbnailListProps['onDrop'];
  readonly component: DraftComponent;
  readonly top: number;
}) {
  return (
    <div
      className="thumbnails-heading"
      role="presentation"
      title={component.nameVi}
      style={{ top }}
      onDragOver={(event: DragEvent) => event.preventDefault()}
      onDrop={(event: DragEvent) => {
        event.preventDefault();
        onDrop({ componentId: component.componentId, index: 0, paper: component.nameVi });
      }}
    >
      {component.nameVi}
    </div>
  );
}

interface Group {
  readonly component: DraftComponent;
  readonly members: readonly ThumbnailSpot[];
}

function groupsOf(spots: readonly ThumbnailSpot[]): readonly Group[] {
  const groups: { component: DraftComponent; members: ThumbnailSpot[] }[] = [];
  for (const spot of spots) {
    const component = spot.kind === 'heading' ? spot.component : spot.placed.component;
    const last = groups.at(-1);
    if (last?.component === component) last.members.push(spot);
    else groups.push({ component, members: [spot] });
  }
  return groups;
}

function howPicked(event: MouseEvent): Pick {
  if (event.shiftKey) return 'through';
  return event.ctrlKey || event.metaKey ? 'also' : 'only';
}

const STEPS: Readonly<Record<string, number | undefined>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  Home: -Infinity,
  End: Infinity,
};

/** Arrows go from page to page, with Shift they select on the way. */
function stepByKey(
  event: { key: string; shiftKey: boolean; ctrlKey: boolean; altKey: boolean; preventDefault: () => void },
  { pages, current, onPick }: ThumbnailListProps,
): void {
  const by = STEPS[event.key];
  if (by === undefined || event.ctrlKey || event.altKey) return;
  event.preventDefault();
  const number = Math.min(pages.length, Math.max(1, current.number + by));
  const next = pages[number - 1];
  if (next !== undefined) onPick(next, event.shiftKey ? 'through' : 'only');
}
