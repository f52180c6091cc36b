import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { backupModel } from '../../../components/model/backup-model';
import type { BackupWork } from '../../../components/model/backup-work';
import { BackupPart } from '../../../components/settings/BackupPart';
import { AppError } from '../../../utils/article/app-error';
import { mount } from '../../helpers/mount';

type Export = Parameters<BackupWork['exportAll']>[0];
type Restore = Parameters<BackupWork['restore']>[0];

let leaving: AbortController;
afterEach(() => leaving.abort());

/** The part over work that the test itself brings to its end. */
function draw() {
  leaving = new AbortController();
  const asked = { exports: [] as Export[], restores: [] as Restore[] };
  const ends: { resolve(value: unknown): void; reject(error: unknown): void }[] = [];
  const wait = <T,>(signal: AbortSignal): Promise<T> =>
    new Promise((resolve, reject) => {
      ends.push({ resolve: resolve as (value: unknown) => void, reject });
      signal.addEventListener('abort', () => reject(signal.reason));
    });
  const work: BackupWork = {
    exportAll: (request) => {
      asked.exports.push(request);
      return wait(request.signal);
    },
    restore: (request) => {
      asked.restores.push(request);
      return wait(request.signal);
    },
  };
  mount(<BackupPart model={backupModel({ work: () => Promise.resolve(work), page: leaving.signal })} />);
  return { asked, end: (value: unknown) => ends.pop()!.resolve(value), fail: (error: unknown) => ends.pop()!.reject(error) };
}

const button = (name: string) => page.getByRole('button', { name });
const zip = new File(['zip'], '剪报备份.zip', { type: 'application/zip' });
const choose = () => userEvent.upload(page.getByLabelText('从备份恢复').elements().find((one) => one.tagName === 'INPUT')!, zip);

describe('everything out', () => {
  it('offers a name with the day, tells how far it is, and what could not be written', async () => {
    const { asked, end } = draw();
    await userEvent.click(button('导出全部剪报'));
    await expect.poll(() => asked.exports.length).toBe(1);
    expect(asked.exports[0]!.name).toMatch(/ \d{4}-\d{2}-\d{2}\.zip$/);
    asked.exports[0]!.progress(1, 4);
    await expect.element(page.getByRole('progressbar', { name: '正在导出' })).toHaveAttribute('value', '1');
    await expect.element(button('从备份恢复')).toBeDisabled();
    end({ clips: 1_234, absent: 2 });
    await expect.element(page.getByRole('status')).toHaveTextContent('已导出 1,234 篇。 另有 2 项内容库中没有或已损坏，未能写入。');
    expect(page.getByRole('progressbar').query()).toBeNull();
  });

  it('holds the page while it writes, and only then', async () => {
    const { asked, end } = draw();
    const leaves = (): boolean => dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(leaves()).toBe(true);
    await userEvent.click(button('导出全部剪报'));
    await expect.poll(() => asked.exports.length).toBe(1);
    expect(leaves()).toBe(false);
    end({ clips: 1, absent: 0 });
    await expect.element(page.getByText('已导出 1 篇。')).toBeVisible();
    expect(leaves()).toBe(true);
  });

  it('that failed says so with its code and place', async () => {
    const { asked, fail } = draw();
    await userEvent.click(button('导出全部剪报'));
    await expect.poll(() => asked.exports.length).toBe(1);
    fail(new AppError('backup.unwritable', 'NotAllowedError'));
    await expect.element(page.getByText(/backup\.unwritable · NotAllowedError/)).toBeVisible();
    await expect.element(button('导出全部剪报')).toBeEnabled();
  });
});

describe('everything in', () => {
  it('counts what was added, merged and there already', async () => {
    const { asked, end } = draw();
    await choose();
    await expect.poll(() => asked.restores.length).toBe(1);
    expect(asked.restores[0]).toMatchObject({ file: zip, wholeParts: false });
    asked.restores[0]!.checking(1, 3);
    await expect.element(page.getByText('正在核对备份：33%')).toBeVisible();
    end({ report: { added: 5, merged: 4, same: 3, problems: [] } });
    await expect.element(page.getByText('恢复完成。')).toBeVisible();
    expect([...document.querySelectorAll('dd')].map(({ textContent }) => textContent)).toEqual(['5', '4', '3', '0']);
  });

  it('that is damaged names the places, twenty at most, and goes on only when asked', async () => {
    const { asked, end } = draw();
    await choose();
    await expect.poll(() => asked.restores.length).toBe(1);
    const problems = Array.from({ length: 23 }, (_, i) => ({ code: 'backup.damaged', entry: `files/${i}`, ...(i === 0 && { line: 7, path: 'captures.0.url' }) }));
    end({ refused: { clips: 9, problems } });
    await expect.element(page.getByText('这份备份有 23 处损坏，库中没有写入任何内容。')).toBeVisible();
    const rows = page.getByRole('list', { name: '损坏之处' }).getByRole('listitem');
    expect(rows.elements()).toHaveLength(21);
    expect(rows.elements()[0]!.textContent).toMatch(/files\/0.*7.*captures\.0\.url/);
    expect(rows.elements()[20]!.textContent).toMatch(/3/);
    await userEvent.click(button('只恢复完好的部分'));
    await expect.poll(() => asked.restores.map(({ wholeParts }) => wholeParts)).toEqual([false, true]);
    end({ report: { added: 9, merged: 0, same: 0, problems } });
    await expect.element(page.getByText('完好的部分已恢复。')).toBeVisible();
  });

  it('of which nothing is whole offers no part of it', async () => {
    const { asked, end } = draw();
    await choose();
    await expect.poll(() => asked.restores.length).toBe(1);
    end({ refused: { clips: 0, problems: [{ code: 'backup.damaged', entry: 'clips.jsonl' }] } });
    await expect.element(page.getByText('这份备份有 1 处损坏，库中没有写入任何内容。')).toBeVisible();
    expect(button('只恢复完好的部分').query()).toBeNull();
  });

  it('that is called off midway says what is there already; the same file may be chosen again', async () => {
    const { asked, end } = draw();
    await choose();
    await expect.poll(() => asked.restores.length).toBe(1);
    asked.restores[0]!.restoring(2, 9, { added: 2, merged: 0, same: 0, problems: [] });
    await expect.element(page.getByText('正在恢复')).toBeVisible();
    await userEvent.click(button('取消'));
    await expect.element(page.getByText('已停止。恢复了的剪报都是完整的，再选同一份备份会接着做。')).toBeVisible();
    expect([...document.querySelectorAll('dd')].map(({ textContent }) => textContent)).toEqual(['2', '0', '0', '0']);
    await choose();
    await expect.poll(() => asked.restores.length).toBe(2);
    end({ report: { added: 7, merged: 0, same: 2, problems: [] } });
    await expect.element(page.getByText('恢复完成。')).toBeVisible();
  });
});
