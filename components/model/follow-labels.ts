import { intakeField, intakeOf } from '../../utils/app/intake';
import type { TeamAccount } from '../../utils/article/team-account';
import type { FollowLabels } from '../../utils/library/team/follow-labels';
import { followRule, type LabelRule } from '../../utils/library/team/follow-rule';

/** The rules by which the teams of this device take clips that get a tag or are put into a folder. */
const labelRule =
  (accounts: readonly TeamAccount[]): LabelRule =>
  (cells) => {
    const answer = intakeOf(accounts, { kind: 'labelled', cells });
    const account = answer && answer !== 'ask' ? accounts.find(({ id }) => id === answer.team) : undefined;
    const field = account && intakeField(account.intake);
    return field === undefined ? undefined : { team: account!.id, user: account!.user, field };
  };

/** What follows from them for a clip whose labels change. */
export const followLabels = (accounts: readonly TeamAccount[]): FollowLabels => followRule(labelRule(accounts));
