import { messageOf } from '../basics/errors.js';
import { asDescription } from './swagger-parser.js';
import { childPointer, formatPointer } from '../diagnostics/pointer.js';
import { type JsonObject, isObject } from '../basics/json.js';

type SwaggerParser = typeof import('@apidevtools/swagger-parser');

interface SpecFault {
  readonly pointer: string;
  readonly message: string;
  /** A part of the description is lost with it. */
  readonly isLoss: boolean;
}

/** Faults after which a description can be read all the same. */
const HARMLESS = /listed as required but does not exist|has a path parameter named/;

/** After so many, one more does not help a person. */
const faultLimit = 20;

/**
 * The rules of Swagger 2.0 that no JSON Schema can express. swagger-parser stops at the first
 * fault, so the path or schema that it names is taken out and the rest judged again.
 */
export async function findSpecFaults(
  document: JsonObject,
  parser: SwaggerParser,
): Promise<SpecFault[]> {
  const faults: SpecFault[] = [];
  let rest = document;
  while (faults.length < faultLimit) {
    const complaint = await firstComplaint(rest, parser);
    const culprit = complaint === undefined ? undefined : findCulprit(complaint, rest);
    if (complaint === undefined || culprit === undefined) break;
    rest = without(rest, culprit.section, culprit.name);
    if (!isReportedElsewhere(complaint)) {
      faults.push({
        pointer: culprit.pointer,
        message: sentence(complaint),
        isLoss: !HARMLESS.test(complaint),
      });
    }
  }
  return faults;
}

async function firstComplaint(
  document: JsonObject,
  parser: SwaggerParser,
): Promise<string | undefined> {
  try {
    // A copy, because swagger-parser resolves references in place.
    await parser.validate(structuredClone(asDescription(document)), {
      resolve: { external: false },
      validate: { schema: false, spec: true },
    });
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}

/**
 * The path or definition that a complaint names: it writes `/paths` and the path without escaping,
 * then the method.
 */
function findCulprit(
  complaint: string,
  document: JsonObject,
): { section: string; name: string; pointer: string } | undefined {
  const candidates = ['paths', 'definitions'].flatMap((section) => {
    const entries = isObject(document[section]) ? Object.keys(document[section]) : [];
    const separator = section === 'paths' ? '' : '/';
    return entries.map((name) => ({ section, name, text: `/${section}${separator}${name}` }));
  });
  const [culprit] = candidates
    .filter(({ text }) => complaint.includes(text))
    .sort((a, b) => b.text.length - a.text.length);
  if (culprit === undefined) return undefined;
  const { section, name, text } = culprit;
  const pointer = formatPointer([section, name]);
  const method = /^\/([a-z]+)\b/.exec(complaint.slice(complaint.indexOf(text) + text.length))?.[1];
  return { section, name, pointer: method === undefined ? pointer : childPointer(pointer, method) };
}

/** Missing declarations of path parameters and dead references are findings of normalise. */
function isReportedElsewhere(complaint: string): boolean {
  return /missing path parameter|^Missing \$ref pointer/.test(complaint);
}

function without(document: JsonObject, section: string, name: string): JsonObject {
  const entries = Object.entries(document[section] ?? {}).filter(([key]) => key !== name);
  return { ...document, [section]: Object.fromEntries(entries) };
}

function sentence(complaint: string): string {
  return complaint.replace(/^(SyntaxError: )?Validation failed\. /, '').replace(/\.?$/, '.');
}
