import { useEffect, useState } from 'preact/hooks';
import { i18n } from '../../utils/browser/i18n';
import type { LabelManager } from '../model/label-manager';
import type { UndoStack } from '../model/undo-stack';
import type { SearchModel } from '../model/search/search-model';
import { errorNote } from '../model/words/error-text';
import { formatNumber } from '../model/words/format-number';
import { Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { Dialog } from '../ui/Dialog';
import { ErrorNote } from '../ui/ErrorNote';
import { LineField } from '../ui/LineField';
import { TextButton } from '../ui/TextButton';
import { LabelLine } from './LabelLine';
import styles from './LabelDialog.module.css';

export type LabelKind = 'tags' | 'folders';

export interface LabelDialogProps {
  search: SearchModel;
  manager: LabelManager;
  undo: UndoStack;
  kind: LabelKind;
  onClose: () => void;
}

/** Lines drawn at once; beyond that one types. */
const MOST = 100;

/** Every tag and folder, to be renamed or removed wherever it is. */
export function LabelDialog({ search, manager, undo, kind: first, onClose }: LabelDialogProps) {
  const [kind, setKind] = useState<LabelKind>(first);
  const [typed, setTyped] = useState('');
  useEffect(search.loadLabels, [search]);
  const progress = manager.progress.value;
  const word = undo.word.value;
  const problem = manager.problem.value ?? search.labelsProblem.value;
  const all = search.labels.value?.[kind] ?? [];
  const wanted = typed.normalize('NFKC').trim().toLowerCase();
  const fitting = all.filter(({ name }) => name.normalize('NFKC').toLowerCase().includes(wanted));
  const rename = async (name: string, to: string | null): Promise<boolean> => {
    const done = await manager.rename({ kind: kind === 'tags' ? 'tag' : 'folder', name }, to);
    search.loadLabels();
    if (done) search.relabel(kind, name, to);
    return done;
  };
  return (
    <Dialog title={i18n.t('labels.title')} onClose={onClose}>
      <div class={styles['body']}>
        <Choice
          label={i18n.t('labels.kind')}
          value={kind}
          options={(['tags', 'folders'] as const).map((value) => ({ value, text: i18n.t(`search.${value}`) }))}
          onChoose={setKind}
        />
        <LineField label={i18n.t('search.narrow')} value={typed} onText={setTyped} />
        {problem && <ErrorNote {...errorNote(problem.code)} />}
        {search.labels.value && fitting.length === 0 && <p class={styles['note']}>{i18n.t('labels.none')}</p>}
        <ul class={styles['lines']} aria-label={i18n.t(`search.${kind}`)}>
          {fitting.slice(0, MOST).map(({ name, count }) => (
            <LabelLine
              key={`${kind}:${name}`}
              name={name}
              count={count}
              busy={progress !== undefined}
              taken={(other) => all.some((label) => label.name === other)}
              onRename={(to) => rename(name, to)}
            />
          ))}
        </ul>
        {fitting.length > MOST && <p class={styles['note']}>{i18n.t('search.moreHere', [formatNumber(fitting.length - MOST)])}</p>}
        <div class={styles['foot']}>
          <p role="status" class={styles['note']}>
            {progress ? i18n.t('labels.progress', [formatNumber(progress.done), formatNumber(progress.total)]) : word?.text}
          </p>
          {word?.canUndo && !progress && <TextButton onClick={() => void undo.undo().then(search.loadLabels)}>{i18n.t('popup.undo')}</TextButton>}
          <Button onClick={onClose}>{i18n.t('labels.close')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
