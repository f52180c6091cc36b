import { h } from 'preact';
import { TargetLine, type TargetLineProps } from '../../components/clip/TargetLine';
import { type ClipTargetDeps, clipTarget } from '../../components/model/clip-target';
import type { ClipAccess } from '../../components/model/clip-access';
import type { TeamAccount } from '../../utils/article/team-account';
import { hasLeft } from '../../utils/library/read/has-left';
import { holdClip } from '../../utils/library/team/hold-clip';
import { rememberTarget, rememberedTarget } from '../../utils/browser/share-targets';

/** The line that says where a clip is kept, for who is in a team: loaded for them alone. */
export function targetLine(access: ClipAccess, accounts: readonly TeamAccount[], signal: AbortSignal) {
  const held: ClipTargetDeps['access'] = {
    run: access.run,
    left: (uid) => access.run((lib) => hasLeft(lib, uid)),
    hold: (uid, until) => access.run((lib) => holdClip(lib, uid, until)),
  };
  const target = clipTarget({ access: held, accounts, remembered: rememberedTarget, remember: rememberTarget, now: () => Date.now(), signal });
  return (props: Omit<TargetLineProps, 'target'>) => h(TargetLine, { target, ...props });
}
