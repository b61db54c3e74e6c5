import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../src/i18n/text.ts';
import type { PanelPlace, PanelPlaces } from '../src/model/panel.ts';
import { useHost } from '../src/ui/page-host.ts';
import { failureWords } from './failure-words.ts';
import { useReturn } from './use-return.ts';

/** Where findings show in the Admin Console; each change is stored at once, over what is stored by then. */
export function usePlaces() {
  const { ask } = useHost();
  const [places, setPlaces] = useState<PanelPlaces>();
  const [status, setStatus] = useState('');
  const writes = useRef<Promise<unknown>>(Promise.resolve());
  const failed = useCallback((error: unknown) => setStatus(failureWords(error)), []);
  /** After what is being written, so that no older state is shown over it. */
  const read = useCallback(() => {
    writes.current = writes.current.then(() => ask('read-places')).then(setPlaces, failed);
  }, [ask, failed]);
  useEffect(read, [read]);
  useReturn(read);
  const show = (place: PanelPlace, on: boolean) => setPlaces((all) => all && { ...all, [place]: on });
  /** One after the other, so that what is shown last was stored last. */
  const choose = (place: PanelPlace, on: boolean) => {
    show(place, on);
    writes.current = writes.current
      .then(async () => {
        setPlaces(await ask('write-places', { [place]: on }));
        setStatus(text('options.places.saved'));
      })
      .catch((error: unknown) => {
        show(place, !on);
        failed(error);
      });
  };
  return { places, status, choose };
}
