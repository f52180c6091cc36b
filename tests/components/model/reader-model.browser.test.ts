import { expect, it, onTestFinished } from 'vitest';
import { editJournal } from '../../../components/model/edit-journal';
import type { LibraryAccess } from '../../../components/model/library-access';
import { readerModel } from '../../../components/model/reader-model';
import { AppError } from '../../../utils/article/app-error';
import { madeUpDraft } from '../../helpers/made-up-draft';
import { openAccess } from '../../helpers/open-access';

it('a clip that cannot be marked as read, as on a full disk, is read all the same', async () => {
  const { access, keep } = await openAccess();
  const { id } = await keep(madeUpDraft());
  const page = new AbortController();
  onTestFinished(() => page.abort());
  const full: LibraryAccess = {
    ...access,
    clip: async (asked) => {
      const clip = await access.clip(asked);
      return clip && { ...clip, view: { ...clip.view, unread: true } };
    },
    run: () => Promise.reject(new AppError('library.full')),
  };
  const never = (): Promise<never> => Promise.reject(new Error('not asked'));
  const model = readerModel(id, { access: full, journal: editJournal(), requestOrigin: never, resumeFiles: never, signal: page.signal });
  await model.load();
  expect(model.state.value).toMatchObject({ kind: 'open', id });
});
