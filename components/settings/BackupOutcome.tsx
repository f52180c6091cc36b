import { i18n } from '../../utils/browser/i18n';
import type { BackupState } from '../model/backup-model';
import { errorText } from '../model/words/error-text';
import { formatNumber } from '../model/words/format-number';
import { Button } from '../ui/Button';
import { ErrorNote } from '../ui/ErrorNote';
import styles from './BackupPart.module.css';

type Report = Extract<BackupState, { at: 'restored' }>['report'];
type Problem = Report['problems'][number];

/** Places named one by one; more would say no more. */
const SHOWN = 20;

/** How a backup or a restore came out, read out when it is there. */
export function BackupOutcome({ state, onWholeParts }: { state: BackupState; onWholeParts: () => void }) {
  return (
    <>
      <p role="status" class={styles['status']}>
        {statusText(state)}
      </p>
      {state.at === 'failed' && <ErrorNote text={errorText(state.error.code)} code={place(state.error.code, state.error.detail)} />}
      {'report' in state && state.report && <Counts report={state.report} />}
      {state.at === 'refused' && (
        <ErrorNote text={i18n.t('backup.refused', [formatNumber(state.checked.problems.length)])}>
          {state.checked.clips > 0 && <Button onClick={onWholeParts}>{i18n.t('backup.wholeParts')}</Button>}
        </ErrorNote>
      )}
      {state.at === 'refused' && <Problems problems={state.checked.problems} />}
      {'report' in state && state.report && <Problems problems={state.report.problems} />}
    </>
  );
}

function statusText(state: BackupState): string {
  if (state.at === 'stopped') return i18n.t(state.report ? 'backup.stopped' : 'backup.cancelled');
  if (state.at === 'restored') return i18n.t(state.report.problems.length > 0 ? 'backup.restoredPartly' : 'backup.restored');
  if (state.at !== 'exported') return '';
  const { clips, absent } = state.dumped;
  const said = i18n.t('backup.exported', [formatNumber(clips)]);
  return absent === 0 ? said : `${said} ${i18n.t('backup.exportedAbsent', [formatNumber(absent)])}`;
}

function Counts({ report }: { report: Report }) {
  return (
    <dl class={styles['counts']}>
      <dt>{i18n.t('backup.added')}</dt>
      <dd>{formatNumber(report.added)}</dd>
      <dt>{i18n.t('backup.merged')}</dt>
      <dd>{formatNumber(report.merged)}</dd>
      <dt>{i18n.t('backup.same')}</dt>
      <dd>{formatNumber(report.same)}</dd>
      <dt>{i18n.t('backup.lacking')}</dt>
      <dd>{formatNumber(report.problems.length)}</dd>
    </dl>
  );
}

function Problems({ problems }: { problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <ul class={styles['problems']} aria-label={i18n.t('backup.problems')}>
      {problems.slice(0, SHOWN).map((problem) => (
        <li key={`${problem.entry}:${problem.line}`}>
          {errorText(problem.code)}
          <span class={styles['place']}>{place(problem.code, where(problem))}</span>
        </li>
      ))}
      {problems.length > SHOWN && <li>{i18n.t('backup.more', [formatNumber(problems.length - SHOWN)])}</li>}
    </ul>
  );
}

const place = (code: string, detail: string | undefined): string => (detail ? `${i18n.t('error.code', [code])} · ${detail}` : i18n.t('error.code', [code]));

function where({ entry, line, path }: Problem): string {
  const named = line === undefined ? entry : i18n.t('backup.line', [entry, String(line)]);
  return path ? `${named} · ${path}` : named;
}
