import { text } from '../src/i18n/text.ts';
import { PANEL_PLACES } from '../src/model/panel.ts';
import { usePlaces } from './use-places.ts';

/** Where in the Admin Console panel and badges show; also chosen in the panel itself, hence saved apart and at once. */
export function PlacesCard() {
  const { places, status, choose } = usePlaces();
  return (
    <section class="card" aria-busy={!places && status === ''}>
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
      <p role="status">{status}</p>
    </section>
  );
}
