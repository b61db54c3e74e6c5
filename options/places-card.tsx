import { useEffect, useState } from 'preact/hooks';
import { text } from '../src/i18n/text.ts';
import { encodeError } from '../src/model/failure.ts';
import { PANEL_PLACES, type PanelPlace, type PanelPlaces } from '../src/model/panel.ts';
import { useHost } from '../src/ui/page-host.ts';

/** Where in the Admin Console panel and badges show; also chosen in the panel itself, hence saved apart and at once. */
export function PlacesCard() {
  const { ask } = useHost();
  const [places, setPlaces] = useState<PanelPlaces>();
  const [told, setTold] = useState('');
  const attempt = (work: Promise<PanelPlaces>, words: string) =>
    work.then(
      (stored) => {
        setPlaces(stored);
        setTold(words);
      },
      (error: unknown) => setTold(text(`failure.${encodeError(error).code}`)),
    );
  useEffect(() => {
    attempt(ask('read-places'), '');
  }, [ask]);
  const choose = (place: PanelPlace, on: boolean) => {
    setPlaces((before) => before && { ...before, [place]: on });
    // Over what is stored by now: the panel may have changed another place meanwhile.
    const write = async () => ask('write-places', { ...(await ask('read-places')), [place]: on });
    return attempt(write(), text('options.places.saved'));
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
