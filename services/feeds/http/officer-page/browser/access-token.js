import { part, say } from './page-parts.js';

/** @typedef {{ role?: string, province?: string, exp?: number }} Claims */

const token = part('token', HTMLInputElement);
const remember = part('remember', HTMLInputElement);
const state = part('token-state', HTMLElement);
const province = part('province', HTMLSelectElement);

const keptUnder = 'lien-tinh:token';
const toldFirst = state.innerHTML;

export const tokenText = () => token.value.trim();

/** What a token says of itself; the hub alone can tell whether it is true. @param {string} text @returns {Claims | null} */
function claimsOf(text) {
  try {
    const letters = atob((text.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    return /** @type {Claims} */ (JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}

/** @param {string} id */
export function chooseProvince(id) {
  province.value = id;
  part('template-province', HTMLSelectElement).value = id;
}

/** An officer's token leaves the own unit, and those that it was formed from. @param {string | undefined} own */
function offerProvinces(own) {
  for (const option of province.options) {
    const isOwn = !own || option.value === own || (option.dataset['successors'] ?? '').split(' ').includes(own);
    option.hidden = option.disabled = !isOwn && option.value !== '';
  }
  const isShut = province.selectedOptions[0]?.disabled ?? false;
  if (own && (isShut || province.value === '')) chooseProvince(own);
}

/** @param {Claims} claims */
function holderOf({ role = '', province: id = '' }) {
  const name = [...province.options].find(({ value }) => value === id)?.textContent.trim();
  return role === 'officer' ? (name ?? id) : role;
}

function showToken() {
  const claims = claimsOf(tokenText());
  offerProvinces(claims?.role === 'officer' ? claims.province : undefined);
  if (tokenText() === '') state.innerHTML = toldFirst;
  else if (!claims) say(state, ['Đây không giống một mã truy cập.', 'This does not look like a token.']);
  else if ((claims.exp ?? Infinity) * 1000 < Date.now())
    say(state, ['Mã đã hết hạn; hãy xin mã mới.', 'It has expired; ask for a new one.']);
  else {
    const until = claims.exp === undefined ? '–' : new Date(claims.exp * 1000).toLocaleDateString('vi-VN');
    say(state, [`Mã của ${holderOf(claims)}, dùng đến ${until}.`, `For ${holderOf(claims)}, valid until ${until}.`]);
  }
}

/** Only where the person asks for it, only in this tab, and never in an address. */
function keepToken() {
  if (remember.checked) sessionStorage.setItem(keptUnder, tokenText());
  else sessionStorage.removeItem(keptUnder);
}

export function openToken() {
  const kept = sessionStorage.getItem(keptUnder);
  if (kept) {
    token.value = kept;
    remember.checked = true;
  }
  token.addEventListener('input', () => {
    showToken();
    keepToken();
  });
  remember.addEventListener('change', keepToken);
  showToken();
}
