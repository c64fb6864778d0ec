import type { Api, Model, Property, TypeRef } from '@oktaforge/generator';
import { isSecretName, markSecrets } from '../../../../generator/src/ir/secrets.js';

type Direction = 'read' | 'write';

/** Which texts of models are secrets, as the generator decides it. */
export interface SecretPlaces {
  /**
   * Dot paths in what is sent or answered as a model: values that are marked, and values that are sent and never answered.
   * Lists have no step of their own.
   */
  in(model: string, direction: Direction): ReadonlySet<string>;
  /** The models that a discriminator or union leads to, itself where there are none. */
  variantsOf(model: string): readonly string[];
}

export function secretPlaces(description: Api): SecretPlaces {
  const models = new Map(markSecrets(description).models.map((one) => [one.name, one]));
  const variantsOf = (name: string): readonly string[] => {
    const known = models.get(name);
    const others = known === undefined ? [] : subtypesOf(known).filter((one) => one !== name);
    return others.length === 0 ? [name] : [...new Set(others.flatMap(variantsOf))];
  };
  return {
    variantsOf,
    in(model, direction) {
      const found = new Set<string>();
      const visit = (name: string, path: string, seen: readonly string[]): void => {
        const known = models.get(name);
        if (known === undefined || seen.includes(name)) return;
        const inside = [...seen, name];
        for (const other of subtypesOf(known)) visit(other, path, inside);
        if (known.kind !== 'object') return;
        for (const property of known.properties) {
          if (property[direction] === 'absent') continue;
          const at = path === '' ? property.name : `${path}.${property.name}`;
          const next = modelIn(property.type);
          if (next !== undefined && models.get(next)?.kind !== 'enum') visit(next, at, inside);
          else if (property.type.kind === 'string' && isSecret(property, known)) found.add(at);
        }
      };
      visit(model, '', []);
      return found;
    },
  };
}

function subtypesOf(model: Model): readonly string[] {
  const mapping = 'discriminator' in model ? model.discriminator?.mapping : undefined;
  const members = model.kind === 'union' ? model.members.map(modelIn) : [];
  const names = [...(mapping ?? []).map((one) => one.model), ...members];
  return names.filter((name) => name !== undefined);
}

function modelIn(type: TypeRef): string | undefined {
  if (type.kind === 'array') return modelIn(type.items);
  return type.kind === 'model' ? type.name : undefined;
}

/** Inside of a secret nothing is marked: there the name says it, and the value of a password or scheme is called `value`. */
function isSecret({ name, read, secret }: Property, { secret: inside }: Model): boolean {
  if (read === 'absent' || secret === true) return true;
  return inside === true && (name === 'value' || isSecretName(name));
}
