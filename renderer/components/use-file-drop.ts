import { useEffect, useEffectEvent, useState } from 'react';

/** Hears files that are dropped anywhere on the window. `true` while some are held over it. */
export function useFileDrop(onDrop: (files: readonly File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const take = useEffectEvent((event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) onDrop(files);
  });
  useEffect(() => {
    const gone = new AbortController();
    const { signal } = gone;
    const whenFiles = (act: (event: DragEvent) => void) => (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') === true) act(event);
    };
    const over = whenFiles((event) => {
      event.preventDefault(); // without this the browser takes no drop
      setIsOver(true);
    });
    const leave = (event: DragEvent) => {
      // Only the window's own edge has nothing beyond it.
      if (event.relatedTarget === null) setIsOver(false);
    };
    document.addEventListener('dragover', over, { signal });
    document.addEventListener('dragleave', leave, { signal });
    document.addEventListener('drop', whenFiles(take), { signal });
    return () => gone.abort();
  }, []);
  return isOver;
}
