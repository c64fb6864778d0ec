import { Ajv, type ErrorObject } from 'ajv';
import type { ConfigIssue } from './fault.js';
import { schema } from './schema.js';
import type { OrgConfig } from './types.js';

const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile<OrgConfig>(schema);

export function isConfig(value: unknown): value is OrgConfig {
  return validate(value);
}

/** What is wrong with the form of a config. */
export function formIssues(value: unknown): ConfigIssue[] {
  return validate(value) ? [] : (validate.errors ?? []).map(issueOf);
}

function issueOf({ instancePath, keyword, params, message = '' }: ErrorObject): ConfigIssue {
  const place = placeOf(instancePath);
  const { additionalProperty, allowedValues } = params as {
    readonly additionalProperty?: string;
    readonly allowedValues?: readonly unknown[];
  };
  if (keyword === 'additionalProperties') {
    return { place, message: `has no setting ${String(additionalProperty)}` };
  }
  if (keyword === 'enum') return { place, message: `must be one of ${allowedValues?.join(', ')}` };
  return { place, message };
}

/** `users[2].groups` of `/users/2/groups`. */
export function placeOf(pointer: string): string {
  const steps = pointer.split('/').slice(1);
  const text = steps.map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${unescaped(step)}`));
  return text.join('').replace(/^\./, '') || 'the config';
}

function unescaped(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
