import type { FieldName, Fields } from '../../utils/article/field';
import { UNSURE } from '../../utils/article/field';
import { i18n } from '../../utils/browser/i18n';
import type { ClipEditor } from '../model/clip-editor';
import { parseDate } from '../model/parse-date';
import { fieldText } from '../model/words/field-text';
import { TextField } from '../ui/TextField';
import styles from './ClipCard.module.css';
import { ConfirmButton } from './ConfirmButton';

/** The fields by which an official document is known; those marked stand there even when nothing was found. */
const ROWS = [
  { name: 'issuingBody' },
  { name: 'documentNumber' },
  { name: 'publishedOn', always: true, date: true },
  { name: 'writtenOn', date: true },
  { name: 'source', always: true },
] as const satisfies { name: FieldName; always?: boolean; date?: boolean }[];

type Row = { name: (typeof ROWS)[number]['name']; always?: boolean; date?: boolean };

export function ClipCard({ fields, editor }: { fields: Fields; editor: ClipEditor }) {
  return (
    <dl class={styles['card']}>
      {ROWS.filter((row: Row) => row.always || fields[row.name]).map((row) => (
        <CardRow key={row.name} row={row} fields={fields} editor={editor} />
      ))}
    </dl>
  );
}

function CardRow({ row: { name, date }, fields, editor }: { row: Row; fields: Fields; editor: ClipEditor }) {
  const field = fields[name];
  const label = i18n.t(`field.${name}`);
  const value = field ? fieldText(field.value) : '';
  const unsure = field !== undefined && field.confidence < UNSURE;
  const set = (text: string): void => editor.set(name, date && text.trim() ? (parseDate(text) ?? null) : text.trim());
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <TextField
          label={label}
          value={value}
          lang="zh-CN"
          unsure={unsure}
          placeholder={i18n.t('popup.add')}
          onText={set}
          onDone={() => void editor.flush()}
          {...(date && { check: (text) => (text.trim() && !parseDate(text) ? i18n.t('popup.dateForm') : undefined) })}
        />
        {unsure && <ConfirmButton name={name} value={value} editor={editor} />}
      </dd>
    </>
  );
}
