import { describe, expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Popup } from '../../../components/clip/Popup';
import { TargetLine, type TargetLineProps } from '../../../components/clip/TargetLine';
import { clipTarget } from '../../../components/model/clip-target';
import { editJournal } from '../../../components/model/edit-journal';
import { popupModel } from '../../../components/model/popup-model';
import { NEW_TEAM, type TeamAccount } from '../../../utils/article/team-account';
import { ulid } from '../../../utils/article/ulid';
import { PAGE, madeUpDraft } from '../../helpers/made-up-draft';
import { mount } from '../../helpers/mount';
import { holdClip } from '@/utils/library/team/hold-clip';
import { openAccess } from '../../helpers/open-access';

const NOW = 1_700_000_000_000;
const account = (name: string, over: Partial<TeamAccount> = {}): TeamAccount => ({
  ...NEW_TEAM,
  id: ulid(),
  name,
  address: 'https://store.example.gov.cn',
  db: 'team-yunxi',
  user: 'lin',
  key: 'k',
  ...over,
});
const choice = (name = '存放于') => page.getByRole('combobox', { name });
const button = (name: string) => page.getByRole('button', { name, exact: true });

/** A popup that has just kept a page, for a member of these teams. */
async function open(accounts: TeamAccount[]) {
  const { access, lib, keep } = await openAccess();
  const life = new AbortController();
  onTestFinished(() => {
    life.abort();
    localStorage.clear();
  });
  const sites = new Map<string, string>();
  const target = clipTarget({
    access: { ...access, hold: (uid, until) => holdClip(lib, uid, until) },
    accounts,
    remembered: (site) => Promise.resolve(sites.get(site)),
    remember: async (site, team) => void sites.set(site, team),
    now: () => NOW,
    signal: life.signal,
  });
  const none = () => undefined;
  const model = popupModel({
    access,
    journal: editJournal(),
    activeTab: () => Promise.resolve({ id: 7, windowId: 1, url: PAGE }),
    asked: () => Promise.resolve(undefined),
    ask: async ({ capture }) => ({ clip: (await keep(madeUpDraft(), capture)).id }),
    resume: () => Promise.resolve(),
    fetchPages: () => Promise.resolve({}),
    pick: () => Promise.resolve(),
    newCapture: () => ulid(),
    now: () => NOW,
    delay: () => Promise.resolve(),
    signal: life.signal,
  });
  const Target = (props: Omit<TargetLineProps, 'target'>) => <TargetLine target={target} {...props} />;
  mount(<Popup model={model} shortcut="" onRead={none} onLibrary={none} onSettings={none} onAddress={none} onClose={none} onPick={none} onShortcut={none} Target={Target} />);
  await model.start();
  const clips = () => lib.db.getAll('clips');
  return { lib, sites, clips, leave: (uid: string) => markLeft(lib, uid) };
}

async function markLeft(lib: Awaited<ReturnType<typeof openAccess>>['lib'], uid: string): Promise<void> {
  const row = await lib.db.get('replicas', uid);
  await lib.db.put('replicas', { ...row!, left: 1 });
}

describe('where a clip is kept', () => {
  it('is private first; a team that is chosen has it, held back, and is remembered for the site', async () => {
    const team = account('云溪水务');
    const { lib, sites, clips } = await open([team]);
    await expect.element(choice()).toHaveValue('');
    await userEvent.selectOptions(choice(), '云溪水务');
    await expect.poll(async () => (await clips())[0]?.view.team).toBe(team.id);
    expect([...sites]).toEqual([[(await clips())[0]!.view.site, team.id]]);
    const edits = await lib.db.getAll('edits');
    expect(edits.length).toBeGreaterThan(0);
    expect(edits.every(({ holdUntil }) => holdUntil >= NOW + 15_000)).toBe(true);
  });

  it('of which nothing has left is private again at once, and nothing of it waits', async () => {
    const { lib, sites, clips } = await open([account('云溪水务')]);
    await userEvent.selectOptions(choice(), '云溪水务');
    await expect.poll(async () => (await lib.db.getAll('edits')).length).toBeGreaterThan(0);
    await userEvent.selectOptions(choice(), '私有（只在本机）');
    await expect.poll(async () => (await clips()).map(({ view }) => view.team)).toEqual([undefined]);
    expect(await lib.db.getAll('edits')).toEqual([]);
    expect([...sites.values()]).toEqual(['']);
  });

  it('that others may have says so, and asks what becomes of the copy of the team', async () => {
    const team = account('云溪水务');
    const { leave, clips } = await open([team]);
    await userEvent.selectOptions(choice(), '云溪水务');
    await expect.poll(async () => (await clips())[0]?.view.team).toBe(team.id);
    await leave((await clips())[0]!.uid);
    await expect.element(choice()).toHaveValue(team.id);
    await userEvent.selectOptions(choice(), '私有（只在本机）');
    await expect.element(page.getByRole('group', { name: '移出“云溪水务”' })).toHaveTextContent('收到的无法撤回');
    expect((await clips()).length).toBe(1);
    await userEvent.click(button('移入团队回收站'));
    await expect.poll(async () => (await clips()).map(({ view }) => [view.team, view.trashedAt !== undefined])).toEqual([
      [team.id, true],
      [undefined, false],
    ]);
    // The popup goes on with the private one.
    await expect.element(choice()).toHaveValue('');
  });

  it('is asked where a team wants it, once a site', async () => {
    const { sites, clips } = await open([account('云溪水务', { intake: { kind: 'ask' } })]);
    await expect.element(choice('放到哪里？')).toBeVisible();
    await userEvent.selectOptions(choice('放到哪里？'), '私有（只在本机）');
    await expect.element(choice()).toHaveValue('');
    expect((await clips())[0]?.view.team).toBeUndefined();
    expect([...sites.values()]).toEqual(['']);
  });

  it('is never offered a team whose reader we are', async () => {
    await open([account('云溪水务', { role: 'reader' }), account('甲地环保')]);
    await expect.element(choice()).toBeVisible();
    expect(choice().getByRole('option').elements().map(({ textContent }) => textContent)).toEqual(['私有（只在本机）', '甲地环保']);
  });

  it('is remembered for the site only once the clip is there', async () => {
    const { lib, sites } = await open([account('云溪水务')]);
    await expect.element(choice()).toHaveValue('');
    const [clip] = await lib.db.getAll('clips');
    await lib.db.delete('clips', clip!.id);
    await userEvent.selectOptions(choice(), '云溪水务');
    await expect.element(page.getByRole('alert')).toHaveTextContent('library.missing');
    expect([...sites]).toEqual([]);
  });
});
