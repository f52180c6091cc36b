import type { LabelRule } from '../../utils/library/team/follow-rule';
import { teamAccounts } from '../../utils/browser/team-accounts';

/** The rules as the teams are set now; who is in no team loads nothing of them. */
export async function labelRules(): Promise<LabelRule | undefined> {
  const accounts = await teamAccounts();
  if (!accounts.some(({ intake }) => intake.kind === 'tag' || intake.kind === 'folder')) return undefined;
  return (await import('./label-rule')).labelRule(accounts);
}
