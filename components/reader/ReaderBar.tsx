import type { Place } from '../model/library-model';
import type { ReaderModel, ReaderState } from '../model/reader-model';
import type { ReaderLook } from '../model/reader-look';
import type { ExportedClip } from '../../utils/export/exported-clip';
import { i18n } from '../../utils/browser/i18n';
import { formatNumber } from '../model/words/format-number';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Menu } from '../ui/Menu';
import { COPY_FORMS } from './copy-forms';
import { LookControls } from './LookControls';
import styles from './ReaderBar.module.css';

export interface ReaderBarProps {
  model: ReaderModel;
  open: Extract<ReaderState, { kind: 'open' }>;
  reader: ReaderLook;
  headings: readonly HTMLHeadingElement[];
  place: Place | undefined;
  /** Absent where the list is in sight. */
  onBack: (() => void) | undefined;
  onOpenTab: (() => void) | undefined;
  onSaid: (text: string) => void;
  /** Says it when the work fails. */
  attempt: (work: Promise<unknown>) => void;
  onPurge: () => void;
  onPurgeForTeam: () => void;
  /** It is to go to a team of that id, or (`''`) to the private ones. */
  onMove: (to: string) => void;
}

export function ReaderBar({ model, open, reader, headings, place, onBack, onOpenTab, onSaid, attempt, onPurge, onPurgeForTeam, onMove }: ReaderBarProps) {
  const { trashed } = open.opened;
  const copied = (text: string): void => {
    navigator.clipboard.writeText(text).then(
      () => onSaid(i18n.t('copy.done')),
      () => onSaid(i18n.t('copy.failed')),
    );
  };
  const exported = exportedClip(open);
  return (
    <div role="group" aria-label={i18n.t('reader.bar')} class={styles['bar']}>
      {onBack && (
        <Button look="quiet" aria-label={i18n.t('reader.back')} title={i18n.t('reader.back')} onClick={onBack}>
          <Icon name="back" />
        </Button>
      )}
      {place && <Neighbours place={place} />}
      <span class={styles['space']} />
      {headings.length > 1 && (
        <Menu label={i18n.t('reader.outline')} face={i18n.t('reader.outline')} items={headings.map(outlineItem)} />
      )}
      <LookControls reader={reader} />
      {exported && (
        <Menu
          label={i18n.t('reader.copy')}
          face={i18n.t('reader.copy')}
          items={COPY_FORMS.map(({ id, name, make }) => ({ id, text: name(), onChoose: () => copied(make(exported)) }))}
        />
      )}
      <Menu
        label={i18n.t('reader.more')}
        face={<Icon name="more" />}
        items={[
          ...(onOpenTab ? [{ id: 'tab', text: i18n.t('reader.openTab'), onChoose: onOpenTab }] : []),
          { id: 'print', text: i18n.t('reader.print'), onChoose: () => window.print() },
          ...(trashed ? [] : places(model, open.opened.clip.view.team).map(({ id, text }) => ({ id: `move ${id}`, text, onChoose: () => onMove(id) }))),
          ...(model.readOnly.value ? [] : [trashed
            ? { id: 'restore', text: i18n.t('reader.restore'), onChoose: () => attempt(model.restore()) }
            : { id: 'trash', text: i18n.t('reader.trash'), onChoose: () => attempt(model.trash()) }]),
          ...(trashed ? [{ id: 'purge', text: i18n.t('reader.purge'), onChoose: onPurge }] : []),
          ...(model.mayPurgeForTeam.value ? [{ id: 'purgeTeam', text: i18n.t('reader.purgeTeam'), onChoose: onPurgeForTeam }] : []),
        ]}
      />
    </div>
  );
}

function Neighbours({ place: { index, total, go } }: { place: Place }) {
  const previous = i18n.t('reader.previous');
  const next = i18n.t('reader.next');
  return (
    <div class={styles['place']}>
      <Button look="quiet" aria-label={previous} title={previous} disabled={index === 0} onClick={() => go(index - 1)}>
        <Icon name="up" />
      </Button>
      <span>{i18n.t('reader.position', [formatNumber(index + 1), formatNumber(total)])}</span>
      <Button look="quiet" aria-label={next} title={next} disabled={index + 1 >= total} onClick={() => go(index + 1)}>
        <Icon name="down" />
      </Button>
    </div>
  );
}

/** Where a clip can go from where it is: teams in which we may write, and the private ones. */
function places({ roster, readOnly }: ReaderModel, from: string | undefined): { id: string; text: string }[] {
  const teams = [...roster.value.values()].filter((team) => !team.readOnly && team.id !== from).map(({ id, name }) => ({ id, text: i18n.t('move.to', [name]) }));
  return from === undefined ? teams : [...teams, { id: '', text: i18n.t(readOnly.value ? 'move.copyPrivate' : 'move.toPrivate') }];
}

const outlineItem = (heading: HTMLHeadingElement, index: number) => ({
  id: String(index),
  text: heading.textContent ?? '',
  depth: Math.max(0, Number(heading.tagName[1]) - 2),
  onChoose: () => heading.scrollIntoView({ block: 'start' }),
});

/** Undefined while the body lies elsewhere: then there is nothing whole to copy. */
function exportedClip({ opened: { fields, capture, clip, note }, html, text }: ReaderBarProps['open']): ExportedClip | undefined {
  if (!capture || html === undefined || text === undefined) return undefined;
  return { fields, url: capture.url, at: capture.at, html, text, files: capture.files, tags: clip.view.tags, note: note || null };
}
