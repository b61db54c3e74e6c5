import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../src/i18n/text.ts';
import { encodeError } from '../src/model/failure.ts';
import { PANEL_PLACES, type PanelPlace, type PanelPlaces } from '../src/model/panel.ts';
import { useHost } from '../src/ui/page-host.ts';

/** Where in the Admin Console panel and badges show; also chosen in the panel itself, hence saved apart and at once. */
export function PlacesCard() {
  const { ask } = useHost();
  const [places, setPlaces] = useState<PanelPlaces>();
  const [told, setTold] = useState('');
  const writes = useRef<Promise<unknown>>(Promise.resolve());
  const failed = (error: unknown) => setTold(text(`failure.${encodeError(error).code}`));
  useEffect(() => {
    ask('read-places').then(setPlaces, failed);
  }, [ask]);
  const show = (place: PanelPlace, on: boolean) => setPlaces((all) => all && { ...all, [place]: on });
  /** Over what is stored by now, one after the other: the panel may have changed another place meanwhile. */
  const choose = (place: PanelPlace, on: boolean) => {
    show(place, on);
    writes.current = writes.current
      .then(async () => {
        setPlaces(await ask('write-places', { ...(await ask('read-places')), [place]: on }));
        setTold(text('options.places.saved'));
      })
      .catch((error: unknown) => {
        show(place, !on);
        failed(error);
      });
  };
  return (
    <section class="card" aria-busy={!places && told === ''}>
      <h2>{text('options.places')}</h2>
      {places && (
        <fieldset class="places" aria-describedby="places-about">
          <legend>{text('panel.places')}</legend>
          {PANEL_PLACES.map((place) => (
            <label key={place} class="choice">
              <input
                type="checkbox"
                checked={places[place]}
                onChange={(event) => choose(place, event.currentTarget.checked)}
              />
              {text(`panel.place.${place}`)}
            </label>
          ))}
        </fieldset>
      )}
      <p id="places-about" class="muted">
        {text('options.places.about')}
      </p>
      <p role="status">{told}</p>
    </section>
  );
}
