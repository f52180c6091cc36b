import { expect, it, vi } from 'vitest';
import { openPopup } from '../../helpers/open-popup';
import { madeUpDraft } from '../../helpers/made-up-draft';

it('a clip that is still being read when another is to stand for it is not shown after that', async () => {
  const { model, access, keep, started } = await openPopup();
  await started;
  const shown: (number | undefined)[] = [];
  model.state.subscribe((state) => shown.push(state.kind === 'kept' ? state.id : undefined));
  const [first] = shown;
  const other = await keep({ ...madeUpDraft(), url: 'http://other.example.gov.cn/7.html' });
  const read = access.body;
  const reading = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const body = vi.spyOn(access, 'body').mockImplementationOnce(async (sha) => {
    reading.resolve();
    await held.promise;
    return read(sha);
  });
  await access.trash(first!);
  await reading.promise;
  await model.moved(other.id);
  held.resolve();
  await body.mock.results[0]!.value;
  await model.moved(other.id);
  expect(shown.slice(1)).toEqual([other.id, other.id]);
});

it('puts a clip into the trash by undo that was made because the one it looked at again lies there', async () => {
  const { model, access, started, earlier } = await openPopup({ before: true });
  await started;
  await access.trash(earlier!.id);
  await model.clip();
  const made = model.state.value;
  expect(made).toMatchObject({ kind: 'kept', fresh: true });
  await model.undo();
  expect(model.state.value).toMatchObject({ kind: 'kept', id: made.kind === 'kept' ? made.id : undefined, opened: { trashed: true } });
  expect((await access.trashed()).length).toBe(2);
});

it('compares nothing with a page that the tab went on to: it has a clip of its own', async () => {
  const { model, access, keep, ask, started, earlier } = await openPopup({ before: true });
  await started;
  ask.mockImplementationOnce(async ({ capture, again }) => ({ clip: (await keep({ ...madeUpDraft({ text: '另一页。' }), url: 'http://portal.example.gov.cn/other.html' }, capture, again)).id }));
  const read = vi.spyOn(access, 'capture');
  await model.clip();
  expect(model.state.value).toMatchObject({ kind: 'kept', fresh: true });
  expect(model.state.value).not.toMatchObject({ id: earlier!.id });
  expect(read).not.toHaveBeenCalledWith(earlier!.f['capture']!.v);
  expect(model.difference.value).toBeUndefined();
});
