/** `application/json`, `application/merge-patch+json`, … */
export function isJson(mediaType: string): boolean {
  return /^application\/(?:json|[\w.-]+\+json)\b/i.test(mediaType);
}
