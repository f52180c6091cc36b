import type { ReadonlySignal } from '@preact/signals';
import type { ComponentProps } from 'preact';
import { useCallback } from 'preact/hooks';
import { OwnWords } from '../../components/clip/OwnWords';
import { LibraryLayout } from '../../components/library/LibraryLayout';
import { PageStrip } from '../../components/library/PageStrip';
import type { FollowedPage } from '../../components/model/followed-page';
import type { LibraryModel } from '../../components/model/library-model';
import type { ReaderLook } from '../../components/model/reader-look';
import { routeHash } from '../../components/model/route';
import { Reader } from '../../components/reader/Reader';
import { openLibraryTab, openOptions } from '../../utils/browser/panel';

export interface AppProps {
  model: LibraryModel;
  look: ReaderLook;
  page: ReadonlySignal<FollowedPage>;
  /** The key that opens the panel, as it was really assigned; empty for none. */
  shortcut: ReadonlySignal<string>;
}

export function App({ model, look, page, shortcut }: AppProps) {
  const reader = model.reader.value;
  const Own = useCallback(
    (props: Omit<ComponentProps<typeof OwnWords>, 'search'>) => <OwnWords {...props} search={model.search} />,
    [model],
  );
  return (
    <LibraryLayout model={model} wide={false} onSettings={() => void openOptions()} above={<PageStrip page={page.value} shortcut={shortcut.value} />}>
      {reader && (
        <Reader
          key={reader.id}
          model={reader}
          reader={look}
          place={model.place.value}
          find={model.search.mark.value}
          onBack={model.back}
          onOpenTab={() => void openLibraryTab(routeHash(model.route.value))}
          Own={Own}
          onGone={model.back}
        />
      )}
    </LibraryLayout>
  );
}
