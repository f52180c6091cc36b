import { useLayoutEffect, useRef } from 'preact/hooks';
import { bringIntoView } from './bring-into-view';
import { type FindMarks, showMarks } from './show-marks';

/**
 * Marks what was searched for in a clip that is drawn, anew whenever `drawn` is another; the first mark of a clip that was just opened is
 * brought into view.
 */
export function useMarks(sheet: { current: HTMLElement | null }, find: FindMarks | undefined, drawn: unknown): void {
  const seen = useRef(false);
  useLayoutEffect(() => {
    if (!sheet.current || !find) return undefined;
    const shown = new AbortController();
    showMarks(sheet.current, find, shown.signal).then(
      (first) => {
        if (first && !seen.current) bringIntoView(first);
        seen.current ||= !shown.signal.aborted;
      },
      // Reading goes on without marks; why the search failed stands in its own place.
      () => undefined,
    );
    return () => shown.abort();
  }, [sheet, find, drawn]);
}
