import type { Tally } from '../../utils/article/draft';
import type { RuleOutcome } from '../../utils/article/site-rule';
import { i18n } from '../../utils/browser/i18n';
import type { OpenedClip } from '../model/opened-clip';
import { completenessVerdict } from '../model/words/completeness-verdict';
import { fileOnly } from '../model/words/file-only';
import { fileTally } from '../model/words/file-tally';
import { formatBytes } from '../model/words/format-bytes';
import { formatNumber } from '../model/words/format-number';
import { TextButton } from '../ui/TextButton';
import styles from './ClipCounts.module.css';

/** What was kept, in figures: 正文完整 · 3,412 字 · 表格 2 · 图片 0 · 附件 2/3 已存, and what still waits for the reader. */
export function ClipCounts({ opened: { clip, capture, files }, onPermission, onPick }: { opened: OpenedClip; onPermission: () => void; onPick: () => void }) {
  if (!capture) return <p class={styles['counts']}>{i18n.t('whole.remote')}</p>;
  const { completeness } = capture;
  const waiting = files.filter(({ state }) => state === 'needsPermission').length;
  const { verdict } = completeness;
  const only = fileOnly(capture, files);
  const parts = [
    only === undefined && i18n.t('count.characters', [formatNumber(clip.view.length)]),
    only === undefined && i18n.t('count.tables', [tables(completeness.tables)]),
    only === undefined && i18n.t('count.images', [tally(fileTally(files, 'image'))]),
    only === undefined && i18n.t('count.attachments', [tally(fileTally(files, 'attachment'))]),
    only !== undefined && i18n.t('count.keptSize', [formatBytes(files[0]?.length ?? 0)]),
    (completeness.rule?.missed.length ?? 0) > 0 && ruleMissed(completeness.rule!),
    files.some(({ state }) => state === 'waiting') && i18n.t('state.filesWaiting'),
    files.some(({ state }) => state === 'needsPage') && i18n.t('state.filesNeedPage'),
    files.some(({ state }) => state === 'failed') && i18n.t('state.filesFailed'),
  ];
  const dot = i18n.t('punctuation.dot');
  return (
    <p class={styles['counts']}>
      <span>
        <span class={only !== undefined || verdict === 'selection' ? undefined : styles[verdict === 'whole' ? 'whole' : 'doubtful']}>{only ?? completenessVerdict(completeness)}</span>
        {dot}
        {parts.filter(Boolean).join(dot)}
      </span>
      {waiting > 0 && <TextButton onClick={onPermission}>{i18n.t('popup.needPermission', [formatNumber(waiting)])}</TextButton>}
      {only === undefined && <TextButton onClick={onPick}>{i18n.t('pick.open')}</TextButton>}
    </p>
  );
}

/** Where a rule for the site names what the page does not have. */
const ruleMissed = ({ missed }: RuleOutcome): string => i18n.t('rules.missedHere', [missed.map((part) => i18n.t(`pick.${part}`)).join(i18n.t('punctuation.list'))]);

const tables = ({ found, kept }: Tally): string => (kept < found ? `${formatNumber(kept)}/${formatNumber(found)}` : formatNumber(found));

const tally = ({ found, kept }: Tally): string =>
  found === 0 ? '0' : i18n.t('count.keptOf', [formatNumber(kept), formatNumber(found)]);

