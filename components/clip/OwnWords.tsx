import { LONGEST } from '../../utils/article/longest';
import { i18n } from '../../utils/browser/i18n';
import type { ClipEditor } from '../model/clip-editor';
import type { OpenedClip } from '../model/opened-clip';
import type { SearchModel } from '../model/search/search-model';
import { SuggestField } from '../ui/SuggestField';
import styles from './OwnWords.module.css';
import { TagsAndNote } from './TagsAndNote';

/** Folder, tags and note of a clip, with the folders and tags that others have offered while typing. */
export function OwnWords({ opened, editor, search, fixed = false }: { opened: OpenedClip; editor: ClipEditor; search: SearchModel; fixed?: boolean }) {
  const folder = opened.clip.f['folder']?.v;
  const labels = search.labels.value;
  const setFolder = (name: string): void => {
    editor.set('folder', name || null);
    void editor.flush();
  };
  return (
    <div class={styles['own']}>
      <SuggestField
        label={i18n.t('labels.folder')}
        value={typeof folder === 'string' ? folder : ''}
        suggestions={(labels?.folders ?? []).map(({ name }) => name)}
        longest={LONGEST.label}
        onValue={setFolder}
        onFocus={search.loadLabels}
      />
      <TagsAndNote
        opened={opened}
        editor={editor}
        fixed={fixed}
        tags={(labels?.tags ?? []).map(({ name }) => name)}
        onTagFocus={search.loadLabels}
      />
    </div>
  );
}
