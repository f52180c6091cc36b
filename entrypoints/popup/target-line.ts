import { h } from 'preact';
import { TargetLine, type TargetLineProps } from '../../components/clip/TargetLine';
import { clipTarget } from '../../components/model/clip-target';
import type { LibraryAccess } from '../../components/model/library-access';
import type { TeamAccount } from '../../utils/article/team-account';
import { rememberTarget, rememberedTarget } from '../../utils/browser/share-targets';

/** The line that says where a clip is kept, for who is in a team: loaded for them alone. */
export function targetLine(access: LibraryAccess, accounts: readonly TeamAccount[], signal: AbortSignal) {
  const target = clipTarget({ access, accounts, remembered: rememberedTarget, remember: rememberTarget, now: () => Date.now(), signal });
  return (props: Omit<TargetLineProps, 'target'>) => h(TargetLine, { target, ...props });
}
