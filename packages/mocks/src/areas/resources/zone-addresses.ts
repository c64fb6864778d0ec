import { validationFailed } from '../../runtime/engine/fault.js';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../runtime/json.js';

/** Refuses a zone with an address that is none: `1.2.3.4/24` and `::1/64` for CIDR, `1.2.3.4-1.2.3.9` for RANGE. */
export function checkAddresses(zone: JsonObject): void {
  for (const name of ['gateways', 'proxies']) {
    const list = zone[name];
    const wrong = isJsonArray(list) ? list.find((one) => !isAddress(one)) : undefined;
    if (!isJsonObject(wrong)) continue;
    throw validationFailed(name, [`${name}: Invalid IP address: ${String(wrong['value'])}`]);
  }
}

function isAddress(item: Json): boolean {
  if (!isJsonObject(item) || typeof item['value'] !== 'string') return true;
  const { type, value } = item;
  if (type === 'RANGE') return value.split('-').every((one) => isIp(one.trim()));
  const [address = '', bits, ...more] = value.split('/');
  return more.length === 0 && isIp(address) && (bits === undefined || isPrefix(bits, address));
}

function isPrefix(bits: string, address: string): boolean {
  return /^\d{1,3}$/.test(bits) && Number(bits) <= (address.includes(':') ? 128 : 32);
}

function isIp(text: string): boolean {
  if (!text.includes(':')) {
    const parts = text.split('.');
    return (
      parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)
    );
  }
  return /^[0-9a-f:.]+$/i.test(text) && URL.canParse(`http://[${text}]`);
}
