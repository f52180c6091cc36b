import { vi } from 'vitest';
import type { TeamSettingsDeps } from '../../../components/model/team-settings-model';
import type { TeamAccount } from '../../../utils/article/team-account';
import type { teamsDeps } from './teams-deps';

/** What the model of the settings works with, over the accounts of {@link teamsDeps}. */
export function settingsDeps({ kept, save }: Pick<ReturnType<typeof teamsDeps>, 'kept' | 'save'>, change: Partial<TeamSettingsDeps> = {}) {
  return {
    accounts: () => Promise.resolve([...kept]),
    change: async (team: string, part: Partial<TeamAccount>) => {
      const before = kept.find(({ id }) => id === team);
      if (before) await save({ ...before, ...part });
      return before && { ...before, ...part };
    },
    onMoved: () => undefined,
    report: () => undefined,
    ...change,
    stop: vi.fn(change.stop ?? (() => Promise.resolve({}))),
    sync: vi.fn(change.sync ?? (() => Promise.resolve({}))),
    unsent: vi.fn(change.unsent ?? (() => Promise.resolve({ edits: 0, clips: 0 }))),
    agreeToStore: vi.fn(change.agreeToStore ?? (() => Promise.resolve())),
    originals: vi.fn(change.originals ?? (() => Promise.resolve({ sent: 0, unsent: 0 }))),
    quit: vi.fn(change.quit ?? (() => Promise.resolve())),
  } satisfies TeamSettingsDeps;
}
