import type { ComponentProps } from 'preact';
import { useCallback } from 'preact/hooks';
import { OwnWords } from '../../components/clip/OwnWords';
import { LibraryLayout } from '../../components/library/LibraryLayout';
import type { LibraryModel } from '../../components/model/library-model';
import type { ReaderLook } from '../../components/model/reader-look';
import { Reader } from '../../components/reader/Reader';
import { useMedia } from '../../components/ui/use-media';
import { openOptions } from '../../utils/browser/panel';

/** Room for ways, list and reader beside one another. */
const WIDE = '(min-width: 900px)';

export function App({ model, look }: { model: LibraryModel; look: ReaderLook }) {
  const wide = useMedia(WIDE);
  const reader = model.reader.value;
  const Own = useCallback(
    (props: Omit<ComponentProps<typeof OwnWords>, 'search'>) => <OwnWords {...props} search={model.search} />,
    [model],
  );
  return (
    <LibraryLayout model={model} wide={wide} onSettings={() => void openOptions()}>
      {reader && (
        <Reader
          key={reader.id}
          model={reader}
          reader={look}
          place={model.place.value}
          find={model.search.mark.value}
          onBack={wide ? undefined : model.back}
          Own={Own}
          onGone={model.back}
        />
      )}
    </LibraryLayout>
  );
}
