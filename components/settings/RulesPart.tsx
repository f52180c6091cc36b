import { useRef, useState } from 'preact/hooks';
import { AppError } from '../../utils/article/app-error';
import { i18n } from '../../utils/browser/i18n';
import type { SiteRulesModel } from '../model/site-rules-model';
import { errorText } from '../model/words/error-text';
import { formatNumber } from '../model/words/format-number';
import { Button } from '../ui/Button';
import { ErrorNote } from '../ui/ErrorNote';
import { RuleItem } from './RuleItem';
import styles from './RulesPart.module.css';

/** The reader's rules for sites: listed, changed, tried, taken out and in. */
export function RulesPart({ model }: { model: SiteRulesModel }) {
  const input = useRef<HTMLInputElement>(null);
  const [said, say] = useState<string | AppError>('');
  const rules = model.rules.value;
  if (!rules) return null;
  const take = async (file: File): Promise<void> => {
    // A file beyond measure is not even read.
    const taken = file.size > 4 * 1024 * 1024 ? new AppError('rules.tooLarge') : await model.take(await file.text());
    say(taken instanceof AppError ? taken : i18n.t('rules.taken', [formatNumber(taken)]));
  };
  return (
    <>
      <p>{i18n.t('rules.hint')}</p>
      {rules.length === 0 ? (
        <p class={styles['small']}>{i18n.t('rules.none')}</p>
      ) : (
        <ul class={styles['list']} aria-label={i18n.t('rules.title')}>
          {rules.map((rule) => (
            <RuleItem key={`${rule.host} ${rule.path}`} rule={rule} model={model} />
          ))}
        </ul>
      )}
      <div class={styles['actions']}>
        <Button disabled={rules.length === 0} onClick={() => save(model.write())}>
          {i18n.t('rules.export')}
        </Button>
        <Button onClick={() => input.current?.click()}>{i18n.t('rules.import')}</Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label={i18n.t('rules.import')}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            event.currentTarget.value = ''; // the same file may be chosen again
            if (file) void take(file);
          }}
        />
      </div>
      {said instanceof AppError ? (
        <ErrorNote text={errorText(said.code)} code={i18n.t('error.code', [said.detail ? `${said.code} · ${said.detail}` : said.code])} />
      ) : (
        <p role="status" class={styles['small']}>
          {said}
        </p>
      )}
    </>
  );
}

/** Hands a text to the browser as a file. */
function save(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${i18n.t('rules.fileName')}.json`;
  link.click();
  URL.revokeObjectURL(url);
}
