import type { FollowLabels } from '../../utils/library/team/follow-labels';
import { teamAccounts } from '../../utils/browser/team-accounts';

/** The rules as the teams are set now; who is in no team loads nothing of them. */
export async function labelRules(): Promise<FollowLabels | undefined> {
  const accounts = await teamAccounts();
  if (!accounts.some(({ intake }) => intake.kind === 'tag' || intake.kind === 'folder')) return undefined;
  return (await import('./follow-labels')).followLabels(accounts);
}
