import { signal } from '@preact/signals';
import { onTestFinished } from 'vitest';
import { LibraryLayout } from '../../components/library/LibraryLayout';
import { editJournal } from '../../components/model/edit-journal';
import { libraryModel } from '../../components/model/library-model';
import { currentRoute, go } from '../../components/model/route';
import { searchClient } from '../../components/model/search/search-client';
import { startSearchWorker } from '../../components/model/search/start-search-worker';
import type { TeamRoster } from '../../components/model/team-roster';
import { madeUpDraft } from './made-up-draft';
import { mount } from './mount';
import { type OpenAccess, openAccess } from './open-access';

export interface Kept {
  title: string;
  tags?: string[];
  folder?: string;
}

export interface OpenLibrary {
  wide?: boolean;
  start?: typeof startSearchWorker;
  roster?: TeamRoster;
  /** Called before anything is drawn. */
  arrange?: (opened: OpenAccess, ids: readonly number[]) => Promise<void>;
}

/** Lists and ways of a library with these clips, kept in this order, drawn as in panel or tab; words stand for the reader. */
export async function openLibraryPage(clips: readonly Kept[], { wide = false, start = startSearchWorker, roster, arrange }: OpenLibrary = {}) {
  go({ trash: false, clip: undefined });
  const opened = await openAccess();
  const { access, keep, name } = opened;
  const ids: number[] = [];
  for (const { title, tags = [], folder } of clips) {
    const { id } = await keep(madeUpDraft({ fields: { title: { value: title, origin: 'meta', confidence: 1 } } }));
    if (tags.length > 0 || folder !== undefined) {
      await access.setCells(id, { ...(folder !== undefined && { folder }), ...Object.fromEntries(tags.map((tag) => [`tag:${tag}`, true])) });
    }
    ids.push(id);
  }
  await arrange?.(opened, ids);
  const life = new AbortController();
  onTestFinished(() => {
    life.abort();
    location.hash = '';
  });
  const never = () => Promise.resolve(false);
  const deps = { access, journal: editJournal(), signal: life.signal, requestOrigin: never, resumeFiles: never, ...(roster && { roster: signal(roster) }) };
  const model = libraryModel(currentRoute(life.signal), deps, searchClient(start, life.signal, name));
  mount(
    <LibraryLayout model={model} wide={wide} onSettings={() => undefined}>
      <p>正文在此</p>
    </LibraryLayout>,
  );
  return { model, access, ids };
}
