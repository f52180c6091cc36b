import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { toAppError } from '../../utils/article/app-error';
import type { Clip } from '../../utils/article/clip';
import { mayRetry } from '../../utils/article/error-codes';
import { i18n } from '../../utils/browser/i18n';
import type { ClipEditor } from '../model/clip-editor';
import type { Place } from '../model/library-model';
import type { OpenedClip } from '../model/opened-clip';
import type { ReaderLook } from '../model/reader-look';
import type { ReaderModel } from '../model/reader-model';
import { errorNote, errorText } from '../model/words/error-text';
import { teamName } from '../model/words/team-name';
import { Button } from '../ui/Button';
import { ErrorNote } from '../ui/ErrorNote';
import { Loading } from '../ui/Loading';
import { StateLine } from '../ui/StateLine';
import { Toast } from '../ui/Toast';
import { ArticleView } from './ArticleView';
import { CaptureParts } from './CaptureParts';
import { FetchPart } from './FetchPart';
import { FieldOrigins } from './FieldOrigins';
import { FileList } from './FileList';
import { History } from './History';
import { MoveDialog } from './MoveDialog';
import { PagesLine } from './PagesLine';
import { PurgeDialog } from './PurgeDialog';
import { PurgeNote } from './PurgeNote';
import styles from './Reader.module.css';
import { ReaderBar } from './ReaderBar';
import type { FindMarks } from './show-marks';
import { TeamLine } from './TeamLine';
import { TitleBlock } from './TitleBlock';
import { Twins } from './Twins';
import { useMarks } from './use-marks';
import { Versions } from './Versions';

export interface ReaderProps {
  model: ReaderModel;
  reader: ReaderLook;
  place?: Place | undefined;
  onBack?: (() => void) | undefined;
  /** Finds what is to be marked in the article, as after a search. */
  find?: FindMarks | undefined;
  /** The person's own words on the clip, to be drawn after the article. */
  Own: ComponentType<{ opened: OpenedClip; editor: ClipEditor; fixed?: boolean }>;
  /** Opens the clip in a tab of its own; absent where it is in one. */
  onOpenTab?: (() => void) | undefined;
  /** The clip was deleted for good. */
  onGone: () => void;
}

/** Milliseconds for which a word at the foot of the page stands. */
const SAID_MS = 4000;

/** One clip, set like a document, with all that is known of it. */
export function Reader({ model, reader, place, find, onBack, onOpenTab, Own, onGone }: ReaderProps) {
  const state = model.state.value;
  const [headings, setHeadings] = useState<HTMLHeadingElement[]>([]);
  const [said, setSaid] = useState<string>();
  const [asking, setAsking] = useState(false);
  /** The clip as it was when it was asked whether to remove it for its whole team. */
  const [leaving, setLeaving] = useState<Clip>();
  /** Team (`''` for none) to which it is to go, while that is asked about. */
  const [moving, setMoving] = useState<string>();
  const attempt = (work: Promise<unknown>): void => {
    work.catch((error: unknown) => {
      const { code } = toAppError(error, 'library.failed');
      setSaid(`${errorText(code)} ${i18n.t('error.code', [code])}`);
    });
  };

  const sheet = useRef<HTMLElement>(null);
  useMarks(sheet, find, state);
  useEffect(() => void model.load(), [model]);
  useEffect(() => {
    if (said === undefined) return undefined;
    const timer = setTimeout(() => setSaid(undefined), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);

  if (state.kind === 'loading') {
    return <Loading text={i18n.t('list.loading')} />;
  }
  if (state.kind === 'failed') {
    return (
      <div class={styles['failed']}>
        <ErrorNote {...errorNote(state.error.code)}>
          {mayRetry(state.error.code) && <Button onClick={() => void model.load()}>{i18n.t('popup.retry')}</Button>}
          {onBack && <Button onClick={onBack}>{i18n.t('reader.back')}</Button>}
        </ErrorNote>
      </div>
    );
  }
  const { opened, html } = state;
  const readOnly = model.readOnly.value;
  const fixed = opened.trashed || readOnly;
  const from = opened.clip.view.team;
  const move = (to: string, remove: boolean): void => {
    setMoving(undefined);
    const name = teamName(model.roster.value, to);
    attempt(model.move(to, remove).then(() => setSaid(to === '' ? i18n.t('move.nowPrivate') : i18n.t('move.done', [name]))));
  };
  const askMove = (to: string): void => {
    if (from === undefined) move(to, false);
    else attempt(model.left().then((left) => (left ? setMoving(to) : move(to, false))));
  };
  return (
    <div class={styles['reader']}>
      <ReaderBar
        model={model}
        open={state}
        reader={reader}
        headings={headings}
        place={place}
        onBack={onBack}
        onOpenTab={onOpenTab}
        onSaid={setSaid}
        attempt={attempt}
        onPurge={() => setAsking(true)}
        onPurgeForTeam={() => setLeaving(opened.clip)}
        onMove={askMove}
      />
      <article ref={sheet} class={styles['sheet']} aria-label={i18n.t('reader.label')}>
        {opened.trashed && (
          <div class={styles['trashed']}>
            <StateLine tone="warn" text={i18n.t('reader.inTrash')}>
              {!readOnly && <Button onClick={() => attempt(model.restore())}>{i18n.t('reader.restore')}</Button>}
            </StateLine>
          </div>
        )}
        {from !== undefined && opened.clip.view.purge !== undefined && (
          <div class={styles['trashed']}>
            <PurgeNote model={model} purge={opened.clip.view.purge} team={from} attempt={attempt} />
          </div>
        )}
        <TitleBlock opened={opened} />
        <PagesLine model={model} opened={opened} fixed={fixed} />
        <TeamLine model={model} opened={opened} />
        <Twins model={model} />
        {html === undefined ? (
          <StateLine tone="calm" text={i18n.t('whole.remote')}>
            {from !== undefined && <FetchPart what={i18n.t('fetch.article')} onFetch={() => model.parts.fetch('article')} />}
          </StateLine>
        ) : (
          html !== '' && <ArticleView html={html} files={opened.files} blob={model.blob} onHeadings={setHeadings} />
        )}
        <FileList files={opened.files} model={model} onSaid={setSaid} attempt={attempt} />
        <div class={styles['behind']}>
          <div class={styles['own']}>
            <Own opened={opened} editor={model.editor} fixed={readOnly} />
          </div>
          {(opened.clip.view.team !== undefined || opened.clip.lost.length > 0) && <History model={model} fixed={fixed} attempt={attempt} />}
          <FieldOrigins model={model} fields={opened.fields} fixed={readOnly} />
          {opened.capture && <Versions model={model.versions} current={opened.capture.uid} fixed={fixed} attempt={attempt} />}
          {opened.capture && <CaptureParts model={model} capture={opened.capture} fixed={fixed} attempt={attempt} />}
        </div>
      </article>
      <Toast text={said} />
      {moving !== undefined && from !== undefined && (
        <MoveDialog from={teamName(model.roster.value, from)} fixed={readOnly} onClose={() => setMoving(undefined)} onMove={(remove) => move(moving, remove)} />
      )}
      {leaving && (
        <PurgeDialog
          team={teamName(model.roster.value, leaving.view.team ?? '')}
          onClose={() => setLeaving(undefined)}
          onPurge={() => {
            setLeaving(undefined);
            attempt(model.purgeForTeam(leaving).then(() => setSaid(i18n.t('reader.purgeTeamSoon'))));
          }}
        />
      )}
      {asking && opened.trashed && (
        <PurgeDialog
          shared={from !== undefined && opened.clip.view.sync !== 'held'}
          onClose={() => setAsking(false)}
          onPurge={() => {
            setAsking(false);
            attempt(model.purge().then(onGone));
          }}
        />
      )}
    </div>
  );
}
