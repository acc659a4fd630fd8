import { countryNames } from './country-names';
import { stateNames } from './state-names';

export interface State {
  id: number;
  name: string;
  /** One to three letters or digits, after ISO 3166-2; what a zone's `state_iso2` takes. */
  abbreviation: string;
}

export interface Country {
  id: number;
  name: string;
  iso2: string;
  iso3: string;
  /** Empty for countries whose states the simulator does not know. */
  states: State[];
}

const statesByCountry = parseStates();

/** Every country, by name. */
export const countries: Country[] = countryNames.map(([iso2, iso3, name], index) => {
  return { id: index + 1, name, iso2, iso3, states: statesByCountry.get(iso2) ?? [] };
});

function parseStates(): Map<string, State[]> {
  let id = 0;
  const parse = (text: string): State[] =>
    text
      .trim()
      .split('\n')
      .map((line) => {
        const [abbreviation = '', ...name] = line.trim().split(' ');
        id += 1;
        return { id, abbreviation, name: name.join(' ') };
      });
  return new Map(Object.entries(stateNames).map(([iso2, text]) => [iso2, parse(text)]));
}
