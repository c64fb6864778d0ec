import { OktaConfigError } from '../../runtime/errors.js';
import { variable, type Environment } from '../environment.js';
import { type Layer, LayerBuilder } from './layer.js';
import { nearest } from './nearest.js';
import { knownPlaces, settingAt, unusedPlaces, variableOf } from './settings.js';

const byName = new Map(knownPlaces.map((place) => [bare(variableOf(place)), place]));
const unused = unusedPlaces.map((place) => bare(variableOf(place)));

/**
 * The settings of environment variables. `OKTA_CLIENT_ORGURL` and `OKTA_CLIENT_ORG_URL` are the same, as Okta's clients differ there.
 * Throws `OktaConfigError` for a name that is almost one of a setting; others may belong to another program.
 */
export function environmentLayer(env: Environment): Layer {
  const layer = new LayerBuilder();
  for (const name of Object.keys(env).toSorted()) {
    const value = variable(env, name);
    if (value === undefined || !/^OKTA_(CLIENT|TESTING)_/.test(name)) continue;
    const place = byName.get(bare(name));
    const setting = place && settingAt(place);
    if (setting) layer.add(setting, value, name);
    else if (unused.some((each) => bare(name).startsWith(each))) layer.unused.push(name);
    else refuseNearMiss(name);
  }
  return layer;
}

function bare(name: string): string {
  return name.replaceAll('_', '');
}

function refuseNearMiss(name: string): void {
  const short = (each: string): string => each.replace(/^OKTA_(CLIENT|TESTING)_/, '');
  const known = knownPlaces.map(variableOf);
  const meant = nearest(short(name), known.map(short));
  const found = known.find((each) => short(each) === meant);
  if (!found) return;
  throw new OktaConfigError(
    `${name} is no setting: did you mean ${found}? If it belongs to another program, hand loadOktaConfig an env without it`,
  );
}
