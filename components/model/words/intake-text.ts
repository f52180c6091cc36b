import type { Intake } from '../../../utils/article/team-account';

/** Key of the few words that name a rule. */
export const intakeText = ({ kind }: Intake) => `intake.${kind}` as const;
