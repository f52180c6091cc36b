import type { FieldName } from '../../utils/article/field';
import { i18n } from '../../utils/browser/i18n';
import type { ClipEditor } from '../model/clip-editor';
import { TextButton } from '../ui/TextButton';

/** 待核 beside an unsure value; a click takes the value as right. */
export function ConfirmButton({ name, value, editor }: { name: FieldName; value: string; editor: ClipEditor }) {
  const confirm = (): void => {
    editor.set(name, value);
    void editor.flush();
  };
  return (
    <TextButton tone="warn" label={i18n.t('unsure.confirm', [i18n.t(`field.${name}`)])} onClick={confirm}>
      {i18n.t('unsure.mark')}
    </TextButton>
  );
}
