import { defineBackground } from 'wxt/utils/define-background';
import { registerFirstRun } from '../../utils/browser/first-run';
import { handle } from '../../utils/browser/handle';
import { registerMenus } from '../../utils/browser/menus';
import { onPick } from '../../utils/browser/on-pick';
import { onPageTunnel } from '../../utils/browser/page-tunnel';
import { report } from '../../utils/browser/report';
import { reportDefects } from '../../utils/browser/report-defects';
import { onStartUp } from '../../utils/browser/start-up';
import { onSyncAlarm } from '../../utils/browser/sync-alarm';
import { onWake } from '../../utils/browser/wake';
import { createClipping } from './clipping';
import { createFiling } from './filing';
import { createLibraryHandle } from './library-handle';
import { createMenuClipping } from './menu-clipping';
import { createPaging } from './paging';
import { createPicking } from './picking';
import { createSyncing } from './syncing';
import { watchTeams } from './watching';

/** Every listener is registered in this one synchronous pass: a stopped background is started by the event it listens to. */
export default defineBackground(() => {
  reportDefects();
  const library = createLibraryHandle();
  const filing = createFiling(library);
  const syncing = createSyncing(library);
  const pages = createPaging(library, (capture, tab) => void filing.start(capture, tab).then(() => syncing.run()).catch(report));
  const clip = createClipping(library, filing, pages, () => void syncing.run());
  const clipFromMenu = createMenuClipping(library, clip);
  const picking = createPicking(clip);
  handle({
    'clip.page': clip,
    'pick.start': picking.start,
    'files.resume': filing.resume,
    'pages.fetch': pages,
    'team.sync': async (asked) => {
      await syncing.run(asked);
      return {};
    },
    'team.fetch': syncing.fetch,
    'team.stop': async ({ team }) => {
      await syncing.stop(team);
      return {};
    },
  });
  onPageTunnel((tunnel) => void filing.serve(tunnel).catch(report));
  onPick(picking.answer);
  onWake(() => void filing.wake().catch(report));
  onSyncAlarm(() => void syncing.run());
  onStartUp(() => {
    void filing.startUp().catch(report);
    void syncing.run();
  });
  watchTeams(syncing, syncing.hear);
  registerFirstRun(report);
  registerMenus((choice) => void clipFromMenu(choice).catch(report));
});
