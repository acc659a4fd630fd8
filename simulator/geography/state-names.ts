import { statesOfAfricaMiddleEast } from './states/africa-middle-east';
import { statesOfAmericas } from './states/americas';
import { statesOfAsiaPacific } from './states/asia-pacific';
import { statesOfEurope } from './states/europe';

/**
 * States and provinces by country (ISO 3166-2), in the order of their names: 'abbreviation name', one a line. The
 * countries in which shops ship by state; the others have none here.
 */
export const stateNames: Record<string, string> = {
  ...statesOfAmericas,
  ...statesOfEurope,
  ...statesOfAsiaPacific,
  ...statesOfAfricaMiddleEast,
};
