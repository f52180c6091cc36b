import type { TeamPreset } from '../../utils/article/team-preset';
import { i18n } from '../../utils/browser/i18n';
import { LabelledField } from '../ui/LabelledField';

const leave = (): void => undefined;

/** The team that the organisation has preset, to be read and not changed. */
export function PresetFields({ preset: { address, name } }: { preset: TeamPreset }) {
  return (
    <>
      <LabelledField label={i18n.t('wizard.address')} hint={i18n.t('wizard.preset')} value={address} fixed onText={leave} />
      {name !== undefined && <LabelledField label={i18n.t('wizard.name')} value={name} fixed onText={leave} />}
    </>
  );
}
