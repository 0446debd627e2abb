/** What a province calls its own: each of its names begins with one of these, followed by an upper-case letter. */
export interface Namespace {
  /** Of types: `KonTum`. */
  readonly types: string;
  /** Of fields of Province, and of directives: `konTum`. */
  readonly fields: string;
}

/** `khanh-hoa-2025` is `KhanhHoa2025` and `khanhHoa2025`. */
export function namespaceOf(provinceId: string): Namespace {
  const words = provinceId.split('-').filter((word) => word !== '');
  const types = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return { types, fields: types.charAt(0).toLowerCase() + types.slice(1) };
}

/** `konTumCoffee` is within `konTum`; `konTum`, `konTumcoffee` and `konTum2025Coffee` are not. */
export const isWithin = (name: string, prefix: string): boolean =>
  name.startsWith(prefix) && /^[A-Z]/.test(name.slice(prefix.length));

/** The same name within the namespace: `coffee` and `konTumcoffee` are `konTumCoffee`. */
export function nameWithin(name: string, prefix: string): string {
  const rest = name.toLowerCase().startsWith(prefix.toLowerCase()) ? name.slice(prefix.length) : name;
  const letters = rest.replace(/^[^A-Za-z]+/, '');
  return letters === '' ? `${prefix}Name` : prefix + letters.charAt(0).toUpperCase() + letters.slice(1);
}
