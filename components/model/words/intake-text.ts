import type { Intake } from '../../../utils/article/team-account';
import { i18n } from '../../../utils/browser/i18n';

/** The few words that name a rule. */
export const intakeText = (kind: Intake['kind']): string => i18n.t(`intake.${kind}`);
