import { useState } from 'preact/hooks';
import type { AppError } from '../../utils/article/app-error';
import { PARTS, type SiteRule } from '../../utils/article/site-rule';
import { i18n } from '../../utils/browser/i18n';
import type { SiteRulesModel, Trial } from '../model/site-rules-model';
import { errorText } from '../model/words/error-text';
import { Button } from '../ui/Button';
import { Disclosure } from '../ui/Disclosure';
import { ErrorNote } from '../ui/ErrorNote';
import styles from './RulesPart.module.css';
import { TrialResult } from './TrialResult';

const FIELDS = ['host', 'path', ...PARTS, 'drop'] as const;
type Texts = Record<(typeof FIELDS)[number], string>;

/** One rule: which pages it is for, its selectors to be changed, and how a page reads by it. */
export function RuleItem({ rule, model }: { rule: SiteRule; model: SiteRulesModel }) {
  const [texts, setTexts] = useState<Texts>(textsOf(rule));
  const [from, setFrom] = useState(rule);
  // Another page put it there. What was typed here stays; what was not goes along, or saving would write the old rule back.
  if (from !== rule) {
    setFrom(rule);
    if (isOf(texts, from)) setTexts(textsOf(rule));
  }
  const [error, setError] = useState<AppError>();
  const [trial, setTrial] = useState<Trial>();
  const name = `${rule.host}${rule.path ?? ''}`;
  const changed = !isOf(texts, rule);
  return (
    <li>
      <Disclosure title={name} note={[...PARTS, 'drop' as const].filter((part) => rule[part] !== undefined).map((part) => i18n.t(`pick.${part}`)).join(i18n.t('punctuation.list'))}>
        <div class={styles['fields']}>
          {FIELDS.map((field) => (
            <label key={field}>
              <span>{field === 'host' ? i18n.t('rules.host') : field === 'path' ? i18n.t('rules.path') : i18n.t(`pick.${field}`)}</span>
              <textarea rows={1} spellcheck={false} value={texts[field]} onInput={({ currentTarget }) => setTexts({ ...texts, [field]: currentTarget.value })} />
            </label>
          ))}
        </div>
        <p class={styles['small']}>{i18n.t('rules.dropHint')}</p>
        {error && <ErrorNote text={errorText(error.code)} code={i18n.t('error.code', [error.detail ? `${error.code} · ${error.detail}` : error.code])} />}
        <div class={styles['actions']}>
          <Button disabled={!changed} aria-label={i18n.t('rules.saveOf', [name])} onClick={() => void model.save(rule, ruleOf(texts)).then(setError)}>
            {i18n.t('rules.save')}
          </Button>
          <Button disabled={changed} aria-label={i18n.t('rules.tryOf', [name])} onClick={() => void model.try(rule).then(setTrial)}>
            {i18n.t('rules.try')}
          </Button>
          <Button look="danger" aria-label={i18n.t('rules.removeOf', [name])} onClick={() => void model.remove(rule)}>
            {i18n.t('rules.remove')}
          </Button>
        </div>
        <div role="status">{trial && <TrialResult trial={trial} />}</div>
      </Disclosure>
    </li>
  );
}

const textsOf = (rule: SiteRule): Texts => ({ path: '', body: '', title: '', date: '', source: '', ...rule, drop: (rule.drop ?? []).join('\n') });

const isOf = (texts: Texts, rule: SiteRule): boolean => FIELDS.every((field) => texts[field] === textsOf(rule)[field]);

/** What the fields say, to be checked: one that is empty is left out. */
function ruleOf({ drop, ...texts }: Texts): unknown {
  const filled = Object.entries(texts).map(([key, text]) => [key, text.trim()] as const).filter(([, text]) => text !== '');
  const drops = drop.split('\n').map((line) => line.trim()).filter(Boolean);
  return { ...Object.fromEntries(filled), ...(drops.length > 0 && { drop: drops }) };
}
