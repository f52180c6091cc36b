import { useEffect, useState } from 'preact/hooks';
import { i18n } from '../../utils/browser/i18n';
import type { OriginalsCount } from '../model/team-settings-model';
import { formatNumber } from '../model/words/format-number';
import { Switch } from '../ui/Switch';
import type { TeamSettingsProps } from './team-settings-props';
import styles from './TeamSettings.module.css';

/** Whether what may hold a log-in name goes along: of new clips, and of those that are in the team already; and what others have, whatever is chosen now. */
export function OriginalsChoice({ model, team }: TeamSettingsProps) {
  const [count, setCount] = useState<OriginalsCount>();
  useEffect(() => {
    const life = new AbortController();
    model.watchOriginals(team.id, setCount, life.signal);
    return () => life.abort();
  }, [model, team.id]);
  const { sent = 0, unsent = 0 } = count ?? {};
  const said = [
    sent > 0 && i18n.t(team.originals ? 'teamFiles.originalsSent' : 'teamFiles.originalsKept', [formatNumber(sent)]),
    unsent > 0 && i18n.t(team.originals ? 'teamFiles.originalsDue' : 'teamFiles.originalsUnsent', [formatNumber(unsent)]),
  ].filter((line) => line !== false);
  return (
    <>
      <Switch label={i18n.t('teamFiles.originals')} hint={i18n.t('teamFiles.originalsHint')} on={team.originals} onChange={(originals) => void model.change(team, { originals })} />
      <div role="status">
        {said.map((line) => (
          <p key={line} class={styles['hint']}>
            {line}
          </p>
        ))}
      </div>
    </>
  );
}
