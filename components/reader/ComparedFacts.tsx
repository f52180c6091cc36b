import type { FieldChange, Comparison as Found } from '../../utils/compare/compare-captures';
import { i18n } from '../../utils/browser/i18n';
import { fieldText } from '../model/words/field-text';
import { Change } from './Change';
import styles from './ComparedFacts.module.css';

/** Fields and files that came, went or changed. */
export function ComparedFacts({ found: { fields, files } }: { found: Found }) {
  const rows = (['attachment', 'image'] as const).filter((role) => Object.values(files[role]).some((names) => names.length > 0));
  if (fields.length === 0 && rows.length === 0) return null;
  return (
    <dl class={styles['facts']}>
      {fields.map((change) => (
        <div key={change.name}>
          <dt>{i18n.t(`field.${change.name}`)}</dt>
          <dd lang="zh-CN">
            <FieldWords {...change} />
          </dd>
        </div>
      ))}
      {rows.map((role) => (
        <div key={role}>
          <dt>{i18n.t(role === 'image' ? 'file.image' : 'reader.attachments')}</dt>
          <dd>
            <ul>
              {files[role].gone.map((name) => (
                <li key={name}>
                  <Change kind="removed" text={name} />
                </li>
              ))}
              {files[role].added.map((name) => (
                <li key={name}>
                  <Change kind="added" text={name} />
                </li>
              ))}
              {files[role].changed.map((name) => (
                <li key={name}>{i18n.t('compare.otherContent', [name])}</li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function FieldWords({ before, after }: FieldChange) {
  return (
    <>
      {before !== undefined && <Change kind="removed" text={fieldText(before)} />} {after !== undefined && <Change kind="added" text={fieldText(after)} />}
    </>
  );
}
