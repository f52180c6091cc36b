import type { CaptureDetails } from '../../utils/article/capture-details';
import type { CellValue } from '../../utils/article/clip';
import { type Candidate, FIELD_NAMES, type FieldName, type Fields, UNSURE } from '../../utils/article/field';
import { i18n } from '../../utils/browser/i18n';
import type { ReaderModel } from '../model/reader-model';
import { fieldText } from '../model/words/field-text';
import { Disclosure } from '../ui/Disclosure';
import { TextButton } from '../ui/TextButton';
import styles from './FieldOrigins.module.css';

/** Confidence from which a value counts as sure. */
const SURE = 0.9;

/** Every field with where it was read, how sure that is, and the values that lost, each of which can be taken instead. */
export function FieldOrigins({ model, fields, fixed = false }: { model: ReaderModel; fields: Fields; fixed?: boolean }) {
  const details = model.details.value;
  const set = (name: FieldName, value: CellValue): void => {
    model.editor.set(name, value);
    void model.editor.flush();
  };
  const names = FIELD_NAMES.filter((name) => fields[name] || losers(details, name).length > 0);
  return (
    <Disclosure title={i18n.t('reader.fields')} onOpen={() => void model.loadDetails()}>
      <p class={styles['hint']}>{i18n.t('reader.fieldsHint')}</p>
      <dl class={styles['fields']}>
        {names.map((name) => {
          const field = fields[name];
          const label = i18n.t(`field.${name}`);
          return (
            <div key={name} class={styles['field']}>
              <dt>{label}</dt>
              <dd>
                {field && (
                  <p>
                    <span lang="zh-CN">{fieldText(field.value)}</span>{' '}
                    <span class={styles['origin']}>{originText(field)}</span>
                    {!fixed && field.confidence < UNSURE && (
                      <TextButton tone="warn" label={`${i18n.t('unsure.confirmShort')} ${label}`} onClick={() => set(name, field.value)}>
                        {i18n.t('unsure.confirmShort')}
                      </TextButton>
                    )}
                    {!fixed && field.origin === 'user' && (
                      <TextButton label={`${i18n.t('reader.resetField')} ${label}`} onClick={() => set(name, null)}>
                        {i18n.t('reader.resetField')}
                      </TextButton>
                    )}
                  </p>
                )}
                {losers(details, name).map((candidate, index) => (
                  <p key={index} class={styles['loser']}>
                    {i18n.t('reader.alsoFound')} <span lang="zh-CN">{fieldText(candidate.value)}</span>{' '}
                    <span class={styles['origin']}>{originText(candidate)}</span>
                    {!fixed && (
                      <TextButton label={`${i18n.t('reader.use')} ${fieldText(candidate.value)}`} onClick={() => set(name, candidate.value)}>
                        {i18n.t('reader.use')}
                      </TextButton>
                    )}
                  </p>
                ))}
              </dd>
            </div>
          );
        })}
      </dl>
    </Disclosure>
  );
}

const losers = (details: CaptureDetails | undefined, name: FieldName): Candidate[] =>
  details?.candidates.filter(({ field }) => field === name) ?? [];

function originText({ origin, confidence }: Pick<Candidate, 'origin' | 'confidence'>): string {
  const where = i18n.t(`origin.${origin}`);
  if (origin === 'user') return where;
  const level = confidence < UNSURE ? 'unsure' : confidence < SURE ? 'fair' : 'sure';
  return [where, `${i18n.t(`confidence.${level}`)} ${Math.round(confidence * 100)}%`].join(i18n.t('punctuation.dot'));
}
