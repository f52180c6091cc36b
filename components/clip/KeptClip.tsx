import type { ComponentType } from 'preact';
import { UNSURE } from '../../utils/article/field';
import { i18n } from '../../utils/browser/i18n';
import type { PopupModel, PopupState } from '../model/popup-model';
import { formatTime } from '../model/words/format-time';
import { pagesNote } from '../model/words/pages-note';
import { Button } from '../ui/Button';
import { StateLine } from '../ui/StateLine';
import { TextField } from '../ui/TextField';
import { ClipCard } from './ClipCard';
import { ClipCounts } from './ClipCounts';
import { ConfirmButton } from './ConfirmButton';
import { DifferenceNote } from './DifferenceNote';
import styles from './KeptClip.module.css';
import { TagsAndNote } from './TagsAndNote';
import type { TargetLineProps } from './TargetLine';

interface KeptClipProps {
  model: PopupModel;
  kept: Extract<PopupState, { kind: 'kept' }>;
  onRead: (clip: number) => void;
  onPick: () => void;
  Target?: ComponentType<Omit<TargetLineProps, 'target'>> | undefined;
}

/** The clip that the popup shows: what was kept, to be checked and mended on the spot. */
export function KeptClip({ model, kept, onRead, onPick, Target }: KeptClipProps) {
  const { opened, excerpt } = kept;
  const editor = model.editor.value;
  const title = opened.fields.title?.value ?? '';
  const unsure = (opened.fields.title?.confidence ?? 1) < UNSURE;
  const note = pagesNote(opened.capture, model.pages.value);
  if (!editor) return null;
  if (opened.trashed) {
    return (
      <>
        <StateLine tone="calm" text={i18n.t('popup.undone')}>
          <Button onClick={() => void model.restore()}>{i18n.t('popup.restore')}</Button>
        </StateLine>
        <p class={styles['gone']}>{title || i18n.t('list.untitled')}</p>
        <p class={styles['small']}>{i18n.t('popup.undoneHint')}</p>
      </>
    );
  }
  return (
    <>
      {kept.fresh ? (
        <StateLine tone="ok" text={i18n.t('popup.kept')}>
          <Button look="quiet" onClick={() => void model.undo()}>
            {i18n.t('popup.undo')}
          </Button>
        </StateLine>
      ) : (
        <StateLine tone="ok" text={i18n.t('popup.keptBefore')}>
          <Button onClick={() => void model.clip()}>{i18n.t('popup.clipAgain')}</Button>
        </StateLine>
      )}
      {Target && <Target clip={opened.clip} fresh={kept.fresh} onMoved={(id) => void model.moved(id)} />}
      {note && (
        <StateLine tone={note.tone} text={note.text}>
          {note.action !== undefined && <Button onClick={() => void model.fetchPages()}>{note.action}</Button>}
        </StateLine>
      )}
      {kept.fresh ? (
        <DifferenceNote difference={model.difference.value} />
      ) : (
        opened.capture && <p class={styles['small']}>{i18n.t('reader.keptAt', [formatTime(opened.capture.at)])}</p>
      )}
      <div class={styles['title']}>
        <TextField
          look="title"
          label={i18n.t('field.title')}
          lang="zh-CN"
          value={title}
          unsure={unsure}
          required
          placeholder={i18n.t('list.untitled')}
          onText={(text) => editor.set('title', text.trim() || null)}
          onDone={() => void editor.flush()}
        />
        {unsure && <ConfirmButton name="title" value={title} editor={editor} />}
      </div>
      <hr class={styles['rule']} />
      <ClipCard fields={opened.fields} editor={editor} />
      {excerpt && (
        <p class={styles['excerpt']} lang="zh-CN">
          {excerpt}
        </p>
      )}
      <ClipCounts opened={opened} onPermission={() => onRead(kept.id)} onPick={onPick} />
      <TagsAndNote opened={opened} editor={editor} />
    </>
  );
}
