import { intakeOf } from '../../utils/app/intake';
import { siteOf } from '../../utils/article/url-key';
import { rememberedTarget } from '../../utils/browser/share-targets';
import { teamAccounts } from '../../utils/browser/team-accounts';
import type { Library } from '../../utils/library/open';
import type { CaptureInput } from '../../utils/library/store-capture';
import { deviceIn } from '../../utils/library/team/device-in';
import type { ShareTarget } from '../../utils/library/team/share-into';

/** How long a new clip stays here at the least, in milliseconds, so that it can be undone unseen; its popup holds it for as long as it is open. */
export const NEW_CLIP_HOLD_MS = 15_000;

/** The team of a new clip, by what was chosen for its site and by the teams' rules. A further look at a kept page changes nothing. */
export async function newClipTarget(lib: Library, { draft, again }: Pick<CaptureInput, 'draft' | 'again'>): Promise<ShareTarget | undefined> {
  if (again !== undefined) return undefined;
  const accounts = await teamAccounts();
  const answer = intakeOf(accounts, { kind: 'made', chosen: await rememberedTarget(siteOf(draft.url)) });
  const account = answer && answer !== 'ask' && accounts.find(({ id }) => id === answer.team);
  return account ? { team: account.id, me: await deviceIn(lib, account.user), holdUntil: Date.now() + NEW_CLIP_HOLD_MS } : undefined;
}
