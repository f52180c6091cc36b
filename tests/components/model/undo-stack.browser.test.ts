import { describe, expect, it } from 'vitest';
import { type Clock, UNDO_MS, undoStack } from '../../../components/model/undo-stack';
import { undoableAccess } from '../../../components/model/undoable-access';
import { madeUpDraft } from '../../helpers/made-up-draft';
import { openAccess } from '../../helpers/open-access';

/** A clock that goes on when told to. */
function handClock(): Clock & { pass(ms: number): void } {
  let time = 0;
  let waiting: { at: number; call: () => void }[] = [];
  return {
    now: () => time,
    after(ms, call) {
      const entry = { at: time + ms, call };
      waiting.push(entry);
      return () => (waiting = waiting.filter((each) => each !== entry));
    },
    pass(ms) {
      time += ms;
      const due = waiting.filter(({ at }) => at <= time);
      waiting = waiting.filter(({ at }) => at > time);
      for (const { call } of due) call();
    },
  };
}

async function open() {
  const { access: plain, keep, lib } = await openAccess();
  const clock = handClock();
  const stack = undoStack(plain, clock);
  const access = undoableAccess(plain, stack);
  const { id } = await keep(madeUpDraft());
  const cells = async () => Object.fromEntries(Object.entries((await plain.clip(id))!.f).map(([name, { v }]) => [name, v]));
  return { access, plain, keep, lib, clock, stack, id, cells };
}

describe('undo', () => {
  it('tells what was done for 15 seconds, and takes it back by a new edit', async () => {
    const { access, clock, stack, id, plain } = await open();
    const { f } = await access.trash(id);
    expect(stack.word.value).toEqual({ text: '已移入回收站', canUndo: true });
    clock.pass(UNDO_MS - 1);
    expect(stack.word.value).toBeDefined();
    clock.pass(1);
    expect(stack.word.value).toBeUndefined();
    await stack.undo();
    expect(stack.word.value).toEqual({ text: '已撤销：已移入回收站', canUndo: false });
    const after = (await plain.clip(id))!;
    expect([after.f['deleted']!.v ?? false, after.f['deleted']!.t]).toEqual([false, f['deleted']!.t + 1]);
    expect(await plain.count(false)).toBe(1);
  });

  it('its time stands still while it is held', async () => {
    const { access, clock, stack, id } = await open();
    await access.trash(id);
    clock.pass(10_000);
    stack.hold();
    clock.pass(60_000);
    expect(stack.word.value).toBeDefined();
    stack.release();
    clock.pass(4_999);
    expect(stack.word.value).toBeDefined();
    clock.pass(1);
    expect(stack.word.value).toBeUndefined();
  });

  it('takes one deed after the other back, also where one cell was set several times', async () => {
    const { access, stack, id, cells } = await open();
    const first = await cells();
    await access.setCells(id, { 'tag:管网': true });
    await access.setCells(id, { 'tag:管网': false });
    await access.setCells(id, { title: '甲', folder: '水务' });
    await access.setCells(id, { 'tag:管网': true });
    await access.trash(id);
    await access.restore(id);
    const states: unknown[] = [];
    for (let i = 0; i < 7; i++) {
      await stack.undo();
      const now = await cells();
      states.push([now['deleted'] ?? false, now['tag:管网'] ?? false, now['title'] ?? null, now['folder'] ?? null]);
    }
    expect(states).toEqual([
      [true, true, '甲', '水务'],
      [false, true, '甲', '水务'],
      [false, false, '甲', '水务'],
      [false, false, null, null],
      [false, true, null, null],
      [false, false, null, null],
      [false, false, null, null],
    ]);
    expect((await cells())['capture']).toBe(first['capture']);
  });

  it('takes typing into a note back as one, and makes no word of it', async () => {
    const { access, stack, id, cells } = await open();
    for (const note of ['周', '周会', '周会用']) await access.setCells(id, { note });
    expect(stack.word.value).toBeUndefined();
    await stack.undo();
    expect((await cells())['note']).toBeNull();
  });

  it('switches back to the capture before', async () => {
    const { access, stack, id, keep, cells } = await open();
    const first = String((await cells())['capture']);
    await keep(madeUpDraft({ text: '另一次' }), undefined, id);
    const second = (await cells())['capture'];
    await access.setCells(id, { capture: first });
    expect(stack.word.value?.text).toBe('已切换到另一次剪存');
    await stack.undo();
    expect((await cells())['capture']).toBe(second);
  });

  it('overwrites nothing that was set elsewhere since, and says so', async () => {
    const { access, plain, stack, id, cells } = await open();
    await access.setCells(id, { title: '甲' });
    await plain.setCells(id, { title: '同事改的' });
    await stack.undo();
    expect(stack.word.value).toEqual({ text: '之后又有改动，为免覆盖没有撤销。请打开这篇剪报查看，需要时手动改回。', canUndo: false });
    expect((await cells())['title']).toBe('同事改的');
  });

  it('gives back what stood there when it was written, whatever another page wrote just before', async () => {
    const { plain, stack, id, cells } = await open();
    const elsewhere = <A extends unknown[], R>(call: (id: number, ...rest: A) => Promise<R>) => async (clip: number, ...rest: A): Promise<R> => {
      await plain.setCells(clip, { folder: '别处放的' });
      return call(clip, ...rest);
    };
    const access = undoableAccess({ ...plain, setCells: elsewhere(plain.setCells), edit: elsewhere(plain.edit) }, stack);
    await access.setCells(id, { folder: '此处放的' });
    await stack.undo();
    expect((await cells())['folder']).toBe('别处放的');
  });

  it('does nothing when there is nothing to take back', async () => {
    const { stack, cells } = await open();
    const before = await cells();
    await stack.undo();
    expect([stack.word.value, await cells()]).toEqual([undefined, before]);
  });
});
