import { useState, type DragEvent, type MouseEvent } from 'react';

import { isLeaning } from '../../../../shared/domain/page-tilt.ts';
import type { DraftPage } from '../../../../shared/domain/draft.ts';
import { useT } from '../../../i18n/use-t.ts';
import { PageSheet } from '../page-sheet.tsx';
import { THUMBNAIL, type ThumbnailSpot } from './lay-out-thumbnails.ts';

const PICTURE_WIDTH_PX = THUMBNAIL.width - 4;

interface ThumbnailProps {
  readonly id: string;
  readonly spot: Extract<ThumbnailSpot, { kind: 'page' }>;
  readonly total: number;
  readonly current: boolean;
  readonly selected: boolean;
  readonly seen: boolean;
  readonly onPick: (event: MouseEvent) => void;
  readonly onDragStart: () => void;
  readonly onDrop: (after: boolean) => void;
}

/** One small page: its number, whether it was looked at, and whether something about it wants a look. */
export function Thumbnail(props: ThumbnailProps) {
  const { spot, current, selected, seen } = props;
  const { placed, top, left } = spot;
  const t = useT();
  const drop = useDrop(props.onDrop);
  const params = { number: placed.number, paper: placed.component.nameVi };
  return (
    <button
      id={props.id}
      type="button"
      role="option"
      tabIndex={-1}
      className="thumbnail"
      style={{ top, left, width: THUMBNAIL.width, height: THUMBNAIL.height }}
      aria-selected={selected}
      aria-current={current}
      aria-posinset={placed.number}
      aria-setsize={props.total}
      aria-label={seen ? t('pages.thumbnailSeen', params) : t('pages.thumbnailUnseen', params)}
      data-drop={drop.side}
      draggable
      onMouseDown={(event) => focusList(event)}
      onClick={props.onPick}
      onDragStart={props.onDragStart}
      {...drop.handlers}
    >
      <PageSheet page={placed.page} widthPx={PICTURE_WIDTH_PX} label="" small />
      <span className="thumbnail-number" aria-hidden="true">
        {placed.number}
      </span>
      {seen && (
        <span className="thumbnail-seen" aria-hidden="true">
          ✓
        </span>
      )}
      {wantsALook(placed.page) && (
        <span className="thumbnail-hint" aria-hidden="true">
          !
        </span>
      )}
    </button>
  );
}

/** The list keeps the focus: a page that is moved or taken out must not take it away. Dragging still begins. */
function focusList(event: MouseEvent<HTMLElement>): void {
  event.currentTarget.closest<HTMLElement>('.thumbnails')?.focus({ preventScroll: true });
}

function wantsALook(page: DraftPage): boolean {
  return isLeaning(page) || (page.kind === 'image' && page.look.hints.length > 0);
}

/** Pages come before or behind the one they are dropped on, by the half that the pointer is over. */
function useDrop(onDrop: (after: boolean) => void) {
  const [side, setSide] = useState<'before' | 'after' | undefined>(undefined);
  const sideOf = (event: DragEvent<HTMLElement>): 'before' | 'after' => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    return event.clientY < top + height / 2 ? 'before' : 'after';
  };
  return {
    side,
    handlers: {
      onDragOver: (event: DragEvent<HTMLElement>) => {
        event.preventDefault();
        setSide(sideOf(event));
      },
      onDragLeave: () => setSide(undefined),
      onDrop: (event: DragEvent<HTMLElement>) => {
        event.preventDefault();
        setSide(undefined);
        onDrop(sideOf(event) === 'after');
      },
    },
  };
}
