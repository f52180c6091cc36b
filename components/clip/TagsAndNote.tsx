import { LONGEST } from '../../utils/article/longest';
import { i18n } from '../../utils/browser/i18n';
import type { ClipEditor } from '../model/clip-editor';
import type { OpenedClip } from '../model/opened-clip';
import { errorText } from '../model/words/error-text';
import { ErrorNote } from '../ui/ErrorNote';
import { TagInput } from '../ui/TagInput';
import { TextField } from '../ui/TextField';
import styles from './TagsAndNote.module.css';

export interface TagsAndNoteProps {
  opened: OpenedClip;
  editor: ClipEditor;
  /** Tags of other clips, offered while typing. */
  tags?: readonly string[];
  onTagFocus?: () => void;
  /** The tags are a team's, and not for us to change. */
  fixed?: boolean;
}

/** The reader's own words on a clip. */
export function TagsAndNote({ opened, editor, tags, onTagFocus, fixed = false }: TagsAndNoteProps) {
  const problem = editor.problem.value;
  const setTag = (tag: string, on: boolean): void => {
    editor.set(`tag:${tag}`, on);
    void editor.flush();
  };
  return (
    <div class={styles['own']}>
      <TagInput
        label={i18n.t('popup.tags')}
        placeholder={i18n.t('popup.addTag')}
        removeLabel={(tag) => i18n.t('popup.removeTag', [tag])}
        tags={opened.clip.view.tags}
        fixed={fixed}
        longest={LONGEST.label}
        {...(tags && { suggestions: tags })}
        {...(onTagFocus && { onFocus: onTagFocus })}
        onAdd={(tag) => setTag(tag, true)}
        onRemove={(tag) => setTag(tag, false)}
      />
      <TextField
        look="box"
        label={i18n.t('popup.note')}
        placeholder={i18n.t('popup.note')}
        lines
        value={opened.note}
        onText={(text) => editor.set('note', text || null)}
        onDone={() => void editor.flush()}
      />
      {problem && <ErrorNote text={`${i18n.t('popup.unsaved')}${i18n.t('punctuation.colon')}${errorText(problem.code)}`} />}
    </div>
  );
}
