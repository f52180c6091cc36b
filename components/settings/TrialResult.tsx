import { UNSURE } from '../../utils/article/field';
import { i18n } from '../../utils/browser/i18n';
import type { Trial } from '../model/site-rules-model';
import { errorText } from '../model/words/error-text';
import { formatNumber } from '../model/words/format-number';
import styles from './RulesPart.module.css';

/** How a page reads by a rule, and which of its selectors name nothing there. */
export function TrialResult({ trial }: { trial: Trial }) {
  if (trial.kind === 'none') return <p class={styles['small']}>{i18n.t('rules.noTab')}</p>;
  if (trial.kind === 'failed') return <p class={styles['unsure']}>{errorText(trial.error.code)}</p>;
  const { look, url } = trial;
  const missed = look.rule?.missed ?? [];
  return (
    <>
      <p class={styles['small']}>{url}</p>
      <dl class={styles['trial']}>
        <dt>{i18n.t('pick.body')}</dt>
        <dd lang="zh-CN">
          {look.first} {i18n.t('count.characters', [formatNumber(look.length)])}
        </dd>
        {(['title', 'date', 'source'] as const).map((part) => {
          const field = look[part];
          return [
            <dt key={part}>{i18n.t(`pick.${part}`)}</dt>,
            <dd key={`${part} value`} lang="zh-CN">
              {field?.value ?? i18n.t('pick.none')}
              {field && field.confidence < UNSURE && <span class={styles['unsure']}> {i18n.t('unsure.mark')}</span>}
            </dd>,
          ];
        })}
      </dl>
      <p class={missed.length > 0 ? styles['unsure'] : styles['small']}>
        {missed.length > 0 ? i18n.t('rules.missed', [missed.map((part) => i18n.t(`pick.${part}`)).join(i18n.t('punctuation.list'))]) : i18n.t('rules.holds')}
      </p>
    </>
  );
}
