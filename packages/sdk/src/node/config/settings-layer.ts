import { OktaConfigError } from '../../runtime/errors.js';
import { type Layer, LayerBuilder } from './layer.js';
import { nearest } from './nearest.js';
import { isSettingName, settingNames } from './settings.js';

/** The settings that a program gives itself. Throws `OktaConfigError` for unknown ones. */
export function settingsLayer(settings: object): Layer {
  const layer = new LayerBuilder();
  for (const [name, value] of Object.entries(settings)) {
    if (value === undefined) continue;
    if (!isSettingName(name)) {
      const meant = nearest(name, settingNames);
      throw new OktaConfigError(
        `loadOktaConfig: settings has no ${name}${meant ? `: did you mean ${meant}?` : ''}`,
      );
    }
    layer.add(name, value, `settings.${name} of loadOktaConfig`);
  }
  return layer;
}
