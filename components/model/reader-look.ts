import { type ReadonlySignal, signal } from '@preact/signals';
import type { Settings } from '../../utils/article/settings';
import { loadSettings, onSettings, saveSettings } from '../../utils/browser/settings';

export type Look = Settings['reader'];

export interface ReaderLook {
  look: ReadonlySignal<Look>;
  change(patch: Partial<Look>): void;
}

/** Theme, size and leading, applied to the page and followed as they change in any page, until `page` aborts. */
export async function readerLook(page: AbortSignal): Promise<ReaderLook> {
  const look = signal((await loadSettings()).reader);
  applyLook(look.value);
  const set = (next: Look): void => {
    look.value = next;
    applyLook(next);
  };
  onSettings(({ reader }) => set(reader), page);
  return {
    look,
    change(patch) {
      set({ ...look.value, ...patch });
      void saveSettings({ reader: patch });
    },
  };
}

function applyLook({ theme, size, leading }: Look): void {
  const { dataset, style } = document.documentElement;
  if (theme === 'auto') delete dataset['theme'];
  else dataset['theme'] = theme;
  style.setProperty('--body-size', `${size}px`);
  style.setProperty('--body-leading', String(leading));
}
